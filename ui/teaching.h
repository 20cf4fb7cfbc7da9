#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace heartwood::ui {

/// What stands on a page while there is nothing to show: what belongs there, and the one button that starts it.
class Teaching : public QWidget
{
    Q_OBJECT
public:
    explicit Teaching(QWidget *parent);

    void setText(const QString &title, const QString &text, const QString &button);
    QPushButton *button() const { return m_button; }

private:
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
};

/// A page's column that does not scroll as a whole, with the margins of makeCanvas, at most maximumWidth (design
/// pixels) wide.
QVBoxLayout *makeColumn(QWidget *page, int maximumWidth);

} // namespace heartwood::ui
