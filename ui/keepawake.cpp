#include "ui/keepawake.h"

namespace heartwood::ui {

void KeepAwake::screenAnswered(bool granted)
{
    m_screen = granted ? Answer::Yes : Answer::No;
    Q_EMIT answered();
}

void KeepAwake::machineAnswered(bool granted)
{
    m_machine = granted ? Answer::Yes : Answer::No;
    Q_EMIT answered();
}

} // namespace heartwood::ui
