#pragma once

#include "report/chart.h"

#include <QWidget>

#include <functional>

namespace heartwood::ui {

using Told = std::function<void(const QString &)>;
/// Puts a chart on the clipboard as it looks on paper (as a picture, as SVG, and in words), and says so.
void copyChart(const report::ChartData &data, const QString &title, const Told &told);
/// A menu at a place on the screen: copy it, or save it as SVG or PNG. Tells what became of it.
void offerChart(const report::ChartData &data, const QString &title, const QPoint &place, QWidget *parent,
                const Told &told);

/// A chart of the report on a page: as wide as there is room, as high as it wants, within bounds. Says its words to
/// screen readers; Ctrl+C and the menu copy it.
class ChartWidget : public QWidget
{
    Q_OBJECT
public:
    explicit ChartWidget(QWidget *parent);

    void setChart(const report::ChartData &chart, const QString &title);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// What became of the chart.
    void told(const QString &text);

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
