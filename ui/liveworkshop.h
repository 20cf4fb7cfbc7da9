#pragma once

#include "cli/workshophost.h"
#include "live/simulatedphones.h"
#include "scoring/scorecard.h"

#include <QObject>
#include <QTemporaryDir>

namespace heartwood::ui {

class KeepAwake;
class Session;

/// The workshop that runs, as the window sees it. Everything happens on the window's thread; what phones do arrives
/// here, several changes at once.
class LiveWorkshop : public QObject
{
    Q_OBJECT
public:
    ~LiveWorkshop() override;

    /// Begins one in the open workspace; a rehearsal in a file of its own, which goes with it.
    static Result<std::unique_ptr<LiveWorkshop>> begin(Session &session, const cli::WorkshopWish &wish);
    /// Takes up the one that was running when the program ended: where it listened, or elsewhere.
    static Result<std::unique_ptr<LiveWorkshop>> resume(Session &session, qint64 assessment,
                                                        const std::optional<live::Address> &elsewhere);

    bool rehearsal() const { return m_folder != nullptr; }
    bool staysAwake() const; ///< as far as is known
    storage::Workspace &workspace() const { return *m_workspace; }
    qint64 assessment() const { return m_host->assessment(); }
    const live::Snapshot &now() const { return m_now; }
    const live::Workshop &workshop() const { return m_now.workshop; }
    const Questionnaire &questionnaire() const { return m_host->questionnaire(); }
    const live::Texts &texts() const { return m_host->texts(); }
    QString url() const { return m_host->url(); }
    QString address() const { return m_host->address().host.isEmpty() ? QString() : m_host->address().authority(); }
    QString code() const { return cli::spokenCode(m_host->kept().code); }

    /// What the room has said so far, scored; targets and importance are the assessment's.
    scoring::Scorecard scorecard() const;
    Assessment assessmentSoFar() const;
    /// Keys of the practices to decide on: those with a gap, by priority; all that were asked where nothing is scored.
    QStringList gaps() const;
    /// Items in the order in which to talk about them.
    QList<int> agenda() const;

    void post(const live::Command &command) { m_host->post(command); }
    /// Somebody without a phone. done is called on the window's thread while the receiver lives: with their number,
    /// less than 0 where nobody more is let in.
    void seat(const live::Person &who, QObject *receiver, const std::function<void(int person)> &done);
    /// Their vote: done once it is kept, or with why it is not taken.
    void cast(const live::Vote &vote, QObject *receiver, const std::function<void(std::optional<live::Refusal>)> &done);

Q_SIGNALS:
    void changed();
    /// Closed, and all of it kept.
    void ended();

private:
    LiveWorkshop();
    Result<void> open(storage::Workspace &workspace, qint64 assessment, const live::Address &listen,
                      const QString &language);
    void take(const live::Snapshot &snapshot);
    void simulate(int phones);
    template<typename Value> std::function<void(Value)> here(QObject *receiver, const std::function<void(Value)> &done);

    // In this order: the host writes to the workspace, which lies in the folder.
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Workspace> m_own; ///< of a rehearsal
    std::unique_ptr<cli::WorkshopHost> m_host;
    std::unique_ptr<live::SimulatedPhones> m_phones; ///< of a rehearsal
    std::unique_ptr<KeepAwake> m_awake;
    storage::Workspace *m_workspace = nullptr;
    Assessment m_kept; ///< as it was begun: its head and aims
    live::Snapshot m_now;
};

} // namespace heartwood::ui
