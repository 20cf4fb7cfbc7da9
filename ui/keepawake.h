#pragma once

#include <QObject>

#include <memory>

namespace heartwood::ui {

/// Keeps the machine and its screen from going to sleep for as long as it lives. Asking takes a moment on some systems
/// and never holds up the window; what was granted is given back when this object goes.
class KeepAwake : public QObject
{
    Q_OBJECT
public:
    enum class Answer { Awaited, Yes, No };

    /// why: shown by the system where it lists what keeps it awake.
    explicit KeepAwake(const QString &why, QObject *parent = nullptr);
    ~KeepAwake() override;

    Answer screen() const { return m_screen; }
    Answer machine() const { return m_machine; }
    /// Nothing worked: people have to see to it themselves.
    bool failed() const { return m_screen == Answer::No && m_machine == Answer::No; }

Q_SIGNALS:
    /// One of the two is no longer awaited.
    void answered();

private:
    void screenAnswered(bool granted);
    void machineAnswered(bool granted);

    /// What the system granted: keepawake_*.cpp, one a system.
    class Hold;

    Answer m_screen = Answer::Awaited;
    Answer m_machine = Answer::Awaited;
    std::unique_ptr<Hold> m_hold;
};

} // namespace heartwood::ui
