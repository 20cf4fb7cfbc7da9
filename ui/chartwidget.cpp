#include "ui/chartwidget.h"

#include "report/chartfile.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

#include <algorithm>
#include <cmath>

namespace heartwood::ui {

namespace {

constexpr int labelSize = 11;
constexpr int usualWidth = 420;
constexpr int margin = 4;

} // namespace

void copyChart(const report::ChartData &data, const QString &title)
{
    auto *mime = new QMimeData; // the clipboard owns it
    mime->setImageData(report::chartImage(data, title));
    mime->setData(QStringLiteral("image/svg+xml"), report::chartSvg(data, title));
    mime->setText(report::chartSummary(data));
    QGuiApplication::clipboard()->setMimeData(mime);
}

ChartWidget::ChartWidget(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartWidget::setChart(const report::ChartData &chart, const QString &title)
{
    m_data = chart;
    setAccessibleName(title);
    setAccessibleDescription(report::chartSummary(chart));
    updateGeometry();
    update();
}

report::ChartLook ChartWidget::look() const
{
    return {&theme().palette(), labelSize * theme().scale()};
}

int ChartWidget::heightForWidth(int width) const
{
    return int(std::ceil(report::chartHeight(m_data, width - 2 * margin, look()))) + 2 * margin;
}

QSize ChartWidget::sizeHint() const
{
    const int width = theme().length(usualWidth);
    return {width, heightForWidth(width)};
}

void ChartWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    report::paintChart(painter, QRectF(rect()).adjusted(margin, margin, -margin, -margin), m_data, look());
    if (!hasFocus())
        return;
    painter.setPen(QPen(theme().palette().focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme().length(8), theme().length(8));
}

void ChartWidget::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyChart(m_data, accessibleName());
    else
        QWidget::keyPressEvent(event);
}

void ChartWidget::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copy = menu.addAction(tr("Copy chart"));
    copy->setShortcut(QKeySequence::Copy);
    if (menu.exec(event->globalPos()) == copy)
        copyChart(m_data, accessibleName());
}

void ChartWidget::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChartWidget::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace heartwood::ui
