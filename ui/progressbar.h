#pragma once

#include <QWidget>

namespace heartwood::ui {

/// How much of something is done: one thin bar; its words stand beside it.
class ProgressBar : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressBar(QWidget *parent);

    void setShare(double share);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
};

} // namespace heartwood::ui
