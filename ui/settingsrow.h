#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace heartwood::ui {

/// One setting: what it is with a muted explanation, and its control at the other end; below it where it is narrow.
class SettingsRow : public QWidget
{
    Q_OBJECT
public:
    SettingsRow(const QList<QWidget *> &controls, QWidget *parent);

    void setText(const QString &title, const QString &explanation);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    QBoxLayout *m_layout = nullptr;
    QBoxLayout *m_controls = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_explanation = nullptr;
};

} // namespace heartwood::ui
