#pragma once

#include "model/answer.h"

#include <QPushButton>

namespace heartwood::ui {

/// An item and what was answered, as one line to press.
class AnswerRow : public QPushButton
{
    Q_OBJECT
public:
    AnswerRow(const QString &title, Answer answer, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString mark() const;
    QString markWords() const;
    int titleWidth(int width) const;

    QString m_title;
    Answer m_answer;
};

} // namespace heartwood::ui
