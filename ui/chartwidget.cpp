#include "ui/chartwidget.h"

#include "report/chartfile.h"
#include "ui/dialogs.h"
#include "ui/pages.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

namespace heartwood::ui {

namespace {

constexpr int labelSize = 11;
constexpr int usualWidth = 420;
constexpr int tallest = 480; ///< a chart as wide as a large screen stays in sight
constexpr int margin = 4;

} // namespace

namespace {

void saveChart(const report::ChartData &data, const QString &title, QWidget *parent, const Told &told)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    const QString file =
        askSaveFile(parent, {.title = ChartWidget::tr("Save chart"),
                             .filter = ChartWidget::tr("SVG, to be scaled (*.svg);;PNG, a picture (*.png)"),
                             .suggested = folder.filePath(title + QStringLiteral(".svg")),
                             .suffix = QStringLiteral("svg")});
    if (file.isEmpty())
        return;
    const Result<void> written = report::writeChart(data, title, file);
    told(written ? ChartWidget::tr("Saved as %1.").arg(QFileInfo(file).fileName()) : problemText(written.error()));
}

} // namespace

void offerChart(const report::ChartData &data, const QString &title, const QPoint &place, QWidget *parent,
                const Told &told)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(ChartWidget::tr("Copy chart"), parent, [=] { copyChart(data, title, told); });
    copy->setShortcut(QKeySequence::Copy);
    menu->addAction(ChartWidget::tr("Save chart…"), parent, [=] { saveChart(data, title, parent, told); });
    menu->setActiveAction(copy);
    menu->popup(place);
}

void copyChart(const report::ChartData &data, const QString &title, const Told &told)
{
    auto *mime = new QMimeData; // the clipboard owns it
    mime->setImageData(report::chartImage(data, title));
    mime->setData(QStringLiteral("image/svg+xml"), report::chartSvg(data, title));
    mime->setText(report::chartSummary(data));
    QGuiApplication::clipboard()->setMimeData(mime);
    told(ChartWidget::tr("“%1” was copied.", "a chart").arg(title));
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
    const int wanted = int(std::ceil(report::chartHeight(m_data, width - 2 * margin, look()))) + 2 * margin;
    return std::min(wanted, theme().length(tallest));
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
        copyChart(m_data, accessibleName(), [this](const QString &text) { Q_EMIT told(text); });
    else
        QWidget::keyPressEvent(event);
}

void ChartWidget::contextMenuEvent(QContextMenuEvent *event)
{
    offerChart(m_data, accessibleName(), event->globalPos(), this, [this](const QString &text) { Q_EMIT told(text); });
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
