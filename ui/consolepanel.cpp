#include "ui/consolepanel.h"

#include "ui/theme.h"

#include <QVBoxLayout>

namespace heartwood::ui {

ConsolePanel::ConsolePanel(QWidget *parent) : QFrame(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().length(10));
}

QVBoxLayout *ConsolePanel::column() const
{
    return static_cast<QVBoxLayout *>(layout());
}

} // namespace heartwood::ui
