#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace heartwood::ui {

class ProgressBar;

/// How far a job is, and the button that cancels it.
class JobStrip : public QWidget
{
    Q_OBJECT
public:
    explicit JobStrip(QWidget *parent);

    /// Nothing is done and nobody cancelled.
    void begin(const QString &text);
    /// done: 0 to 1.
    void setProgress(double done, const QString &text);

Q_SIGNALS:
    void cancelled();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void say(const QString &text);
    void elide();

    QString m_words; ///< all of them; the label shows as many as there is room for
    QLabel *m_text = nullptr;
    ProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace heartwood::ui
