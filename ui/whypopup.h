#pragma once

#include "ui/whytext.h"

#include <QFrame>

class QScrollArea;
class QVBoxLayout;

namespace heartwood::ui {

/// Why this number, beside the number. Escape or a click elsewhere closes it.
class WhyPopup : public QFrame
{
    Q_OBJECT
public:
    explicit WhyPopup(QWidget *parent);

    /// Near the anchor (global), inside the parent's window.
    void show(const WhyText &why, const QRect &anchor);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill(const WhyText &why);
    void addSection(QVBoxLayout *content, const WhySection &section, bool only);
    void place(const QRect &anchor);

    QScrollArea *m_scroller = nullptr;
    QString m_plain;
};

} // namespace heartwood::ui
