#include "ui/keepawake.h"

/// For systems that nobody has told us how to ask.
namespace heartwood::ui {

class KeepAwake::Hold
{
};

KeepAwake::KeepAwake(const QString &, QObject *parent) : QObject(parent)
{
    screenAnswered(false);
    machineAnswered(false);
}

KeepAwake::~KeepAwake() = default;

} // namespace heartwood::ui
