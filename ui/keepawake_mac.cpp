#include "ui/keepawake.h"

#include <IOKit/pwr_mgt/IOPMLib.h>

#include <QString>

namespace heartwood::ui {

namespace {

/// One thing that the system is asked to leave on.
class Assertion
{
public:
    Assertion(CFStringRef kind, CFStringRef why)
        : m_granted(IOPMAssertionCreateWithName(kind, kIOPMAssertionLevelOn, why, &m_id) == kIOReturnSuccess)
    {
    }
    ~Assertion()
    {
        if (m_granted)
            IOPMAssertionRelease(m_id);
    }
    Q_DISABLE_COPY_MOVE(Assertion)

    bool granted() const { return m_granted; }

private:
    IOPMAssertionID m_id = kIOPMNullAssertionID;
    bool m_granted;
};

/// A text as the system wants it, for as long as this lives.
class SystemText
{
public:
    explicit SystemText(const QString &text) : m_text(text.toCFString()) {}
    ~SystemText() { CFRelease(m_text); }
    Q_DISABLE_COPY_MOVE(SystemText)

    CFStringRef text() const { return m_text; }

private:
    CFStringRef m_text;
};

} // namespace

class KeepAwake::Hold
{
public:
    explicit Hold(const SystemText &why)
        : m_screen(kIOPMAssertionTypePreventUserIdleDisplaySleep, why.text()),
          m_machine(kIOPMAssertionTypePreventUserIdleSystemSleep, why.text())
    {
    }
    bool screen() const { return m_screen.granted(); }
    bool machine() const { return m_machine.granted(); }

private:
    Assertion m_screen;
    Assertion m_machine;
};

KeepAwake::KeepAwake(const QString &why, QObject *parent)
    : QObject(parent), m_hold(std::make_unique<Hold>(SystemText(why)))
{
    screenAnswered(m_hold->screen());
    machineAnswered(m_hold->machine());
}

KeepAwake::~KeepAwake() = default;

} // namespace heartwood::ui
