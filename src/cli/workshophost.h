#pragma once

#include "cli/workshopwish.h"
#include "live/server.h"
#include "model/questionnairedocument.h"
#include "storage/workspace.h"

#include <memory>

/// A workshop on the network and in a workspace: what the window and the command line both run.
namespace heartwood::cli {

class WorkshopSink;

/// Makes the assessment and its workshop. Errors as WorkshopStore::begin.
Result<qint64> beginWorkshop(storage::Workspace &workspace, const QuestionnaireDocument &document,
                             const WorkshopWish &wish);
/// The first port from this one on that can be listened on at this host, ten at most; faults as Network::listen.
Result<quint16> freePort(const QString &host, quint16 port);

class WorkshopHost
{
public:
    /// Takes up what is kept of the assessment's workshop, and listens; without a host in the address to nobody.
    /// changed is called on the server's thread. The workspace must outlive the host.
    /// Errors: NoSuchAssessment where none runs, Damaged, as Network::listen.
    static Result<std::unique_ptr<WorkshopHost>> open(storage::Workspace &workspace, qint64 assessment,
                                                      const live::Address &listen, const QString &language,
                                                      live::Room::Changed changed);
    ~WorkshopHost();
    Q_DISABLE_COPY_MOVE(WorkshopHost)

    qint64 assessment() const { return m_assessment; }
    const Questionnaire &questionnaire() const { return m_questionnaire; }
    /// As it was when it was opened.
    const live::Kept &kept() const { return m_kept; }
    const live::Texts &texts() const { return m_texts; }
    const live::Address &address() const { return m_address; } ///< without a host where there are no phones
    /// What the QR code says; empty where there are no phones.
    QString url() const;
    void post(const live::Command &command) { m_server->post(command); }
    /// Phones lose their connection; nothing is closed.
    void stop();

private:
    WorkshopHost() = default;

    qint64 m_assessment = 0;
    Questionnaire m_questionnaire;
    live::Kept m_kept;
    live::Texts m_texts;
    live::Address m_address;
    std::unique_ptr<WorkshopSink> m_sink;
    std::unique_ptr<live::Server> m_server;
};

/// ADDRESS:PORT as it is kept; without a host where it says nothing.
live::Address addressIn(const QString &listen);
/// KRM-482: as it is read out.
QString spokenCode(const QByteArray &code);

} // namespace heartwood::cli
