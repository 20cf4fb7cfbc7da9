#pragma once

#include "report/chart.h"

#include <QWidget>

namespace heartwood::ui {

/// Puts a chart on the clipboard as it looks on paper: as a picture, as SVG, and in words.
void copyChart(const report::ChartData &data, const QString &title);

/// A chart of the report on a page: as wide as there is room, as high as it wants. Says its words to screen readers;
/// Ctrl+C and the menu copy it.
class ChartWidget : public QWidget
{
    Q_OBJECT
public:
    explicit ChartWidget(QWidget *parent);

    void setChart(const report::ChartData &chart, const QString &title);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    report::ChartLook look() const;

    report::ChartData m_data;
};

} // namespace heartwood::ui
