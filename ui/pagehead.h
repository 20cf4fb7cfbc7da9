#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace heartwood::ui {

class FlowLayout;

/// A page's title with a muted line under it, and its buttons at the other end; below the title where it is narrow,
/// in as many rows as they need.
class PageHead : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(QWidget *parent);

    void addButton(QPushButton *button);
    /// Before those that are there.
    void insertButton(QPushButton *button);
    void setText(const QString &title, const QString &subtitle = {});

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    QBoxLayout *m_layout = nullptr;
    QWidget *m_buttonRow = nullptr;
    FlowLayout *m_buttons = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
};

} // namespace heartwood::ui
