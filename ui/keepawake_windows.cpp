#include "ui/keepawake.h"

#include <windows.h>

namespace heartwood::ui {

namespace {

int holders = 0; ///< the state is the thread's, and there is one window thread

} // namespace

class KeepAwake::Hold
{
public:
    Hold()
    {
        ++holders;
        m_granted = SetThreadExecutionState(ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED) != 0;
    }
    ~Hold()
    {
        if (--holders == 0)
            SetThreadExecutionState(ES_CONTINUOUS);
    }
    Q_DISABLE_COPY_MOVE(Hold)

    bool granted() const { return m_granted; }

private:
    bool m_granted = false;
};

KeepAwake::KeepAwake(const QString &, QObject *parent) : QObject(parent), m_hold(std::make_unique<Hold>())
{
    screenAnswered(m_hold->granted());
    machineAnswered(m_hold->granted());
}

KeepAwake::~KeepAwake() = default;

} // namespace heartwood::ui
