#include "ui/printing.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

#include <cmath>

namespace heartwood::ui {

namespace {

constexpr double pointsAnInch = 72;

std::function<bool(QPrinter &)> &seam()
{
    static std::function<bool(QPrinter &)> replaced;
    return replaced;
}

/// A page of the sheet's own size stays as it is; another, a slide, is brought to the sheet's middle.
void placeOn(QPainter &painter, const QSizeF &page, const QSizeF &sheet)
{
    constexpr double sameSize = 1; // points
    if (std::abs(page.width() - sheet.width()) <= sameSize && std::abs(page.height() - sheet.height()) <= sameSize)
        return;
    const QSizeF placed = page.scaled(sheet, Qt::KeepAspectRatio);
    painter.translate((sheet.width() - placed.width()) / 2, (sheet.height() - placed.height()) / 2);
    painter.scale(placed.width() / page.width(), placed.height() / page.height());
}

} // namespace

bool askPrinter(QWidget *parent, QPrinter &printer)
{
    if (seam())
        return seam()(printer);
    QPrintDialog dialog(&printer, parent);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    return dialog.exec() == QDialog::Accepted;
}

void replacePrinterDialog(std::function<bool(QPrinter &)> ask)
{
    seam() = std::move(ask);
}

bool printPages(const report::PageLayout &layout, QPrinter &printer)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const int from = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int to = printer.toPage() > 0 ? std::min(printer.toPage(), layout.pageCount()) : layout.pageCount();
    for (int page = from; page < to; ++page) {
        if (page > from && !printer.newPage())
            return false;
        painter.save();
        painter.scale(printer.logicalDpiX() / pointsAnInch, printer.logicalDpiY() / pointsAnInch);
        placeOn(painter, layout.pageSize(), printer.pageLayout().fullRect(QPageLayout::Point).size());
        layout.paint(painter, page);
        painter.restore();
    }
    return painter.end();
}

} // namespace heartwood::ui
