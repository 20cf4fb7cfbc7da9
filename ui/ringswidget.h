#pragma once

#include "report/charts.h"

#include <QWidget>

namespace heartwood::ui {

/// The growth rings on screen: a sector under the pointer, or chosen with the arrow keys, tells its figures below.
class RingsWidget : public QWidget
{
    Q_OBJECT
public:
    explicit RingsWidget(QWidget *parent);

    void setData(const report::RingsData &data);
    const report::RingsData &data() const { return m_data; }
    int highlighted() const { return m_highlighted; }
    void setHighlighted(int sector);
    /// The chart as pictures, light, and its summary as text.
    void copyToClipboard();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(int sector);
    /// What became of the chart.
    void told(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    report::RingsStyle style() const;
    QRectF chartArea() const;
    QString sectorText(int sector) const;
    void paintLegend(QPainter &painter, const QRect &caption) const;

    report::RingsData m_data;
    int m_highlighted = -1;
};

} // namespace heartwood::ui
