#pragma once

#include "report/pagelayout.h"

#include <functional>

class QPrinter;
class QWidget;

/// The system's print dialog, behind a seam that tests replace.
namespace heartwood::ui {

/// Asks which printer; false: cancelled.
bool askPrinter(QWidget *parent, QPrinter &printer);
/// An empty function puts the real dialog back.
void replacePrinterDialog(std::function<bool(QPrinter &)> ask);

/// The pages that were asked for; false where the printer does not take them. Any thread.
bool printPages(const report::PageLayout &layout, QPrinter &printer);

} // namespace heartwood::ui
