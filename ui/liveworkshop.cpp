#include "ui/liveworkshop.h"

#include "cli/workshopsink.h"
#include "live/agenda.h"
#include "storage/assessmentstore.h"
#include "storage/sealedfile.h"
#include "ui/keepawake.h"
#include "ui/session.h"

#include <QMutex>
#include <QPointer>
#include <QRandomGenerator>
#include <QUuid>

namespace heartwood::ui {

using namespace live;

namespace {

/// From the server's thread to the window's: of several snapshots that wait, the newest counts.
class Mailbox : public std::enable_shared_from_this<Mailbox>
{
public:
    using Take = std::function<void(const live::Snapshot &)>;

    Mailbox(QObject *receiver, Take take) : m_receiver(receiver), m_take(std::move(take)) {}

    void post(const live::Snapshot &snapshot)
    {
        const QMutexLocker lock(&m_mutex);
        const bool waits = m_newest.has_value();
        m_newest = snapshot;
        if (!waits)
            QMetaObject::invokeMethod(
                m_receiver, [self = shared_from_this()] { self->deliver(); }, Qt::QueuedConnection);
    }

private:
    void deliver()
    {
        std::optional<live::Snapshot> newest;
        {
            const QMutexLocker lock(&m_mutex);
            newest.swap(m_newest);
        }
        m_take(*newest);
    }

    QObject *m_receiver;
    Take m_take;
    QMutex m_mutex;
    std::optional<live::Snapshot> m_newest;
};

} // namespace

LiveWorkshop::LiveWorkshop()
    : m_awake(std::make_unique<KeepAwake>(tr("A workshop is running"))),
      m_now{.workshop = live::Workshop(live::Plan()), .left = {}, .missing = {}, .fault = {}}
{
}

/// Threads first: nothing is posted to what is going.
LiveWorkshop::~LiveWorkshop()
{
    if (m_host)
        m_host->stop();
}

Result<std::unique_ptr<LiveWorkshop>> LiveWorkshop::begin(Session &session, const cli::WorkshopWish &wish)
{
    const auto document = builtInQuestionnaire(builtInQuestionnaires().value(0));
    if (!document)
        return document.error();
    std::unique_ptr<LiveWorkshop> workshop(new LiveWorkshop);
    storage::Workspace *workspace = &session.workspace();
    if (wish.rehearsal) {
        workshop->m_folder = std::make_unique<QTemporaryDir>();
        const QString file = workshop->m_folder->filePath(QStringLiteral("rehearsal.heartwood"));
        std::shared_ptr<storage::SealedFile> sealed;
        if (session.workspace().isProtected()) { // so is what is rehearsed, with a key that nobody knows
            const auto made = storage::SealedFile::create(file, QUuid::createUuid().toString(), storage::leastSealCost);
            if (!made)
                return made.error();
            sealed = *made;
        }
        auto own = storage::Workspace::open(file, {.create = true, .backupFolder = {}, .sealed = sealed});
        if (!own)
            return own.error();
        workshop->m_own = *std::move(own);
        workspace = workshop->m_own.get();
    }
    cli::WorkshopWish settled = wish;
    settled.language = session.language();
    if (wish.rehearsal && wish.host.isEmpty())
        settled.host = QStringLiteral("127.0.0.1"); // where the simulated phones are
    if (!settled.host.isEmpty()) {
        const auto port = cli::freePort(settled.host, wish.port);
        if (!port)
            return port.error();
        settled.port = *port;
    }
    const auto assessment = cli::beginWorkshop(*workspace, *document, settled);
    if (!assessment)
        return assessment.error();
    const auto opened =
        workshop->open(*workspace, *assessment, {.host = settled.host, .port = settled.port}, session.language());
    if (!opened)
        return opened.error();
    if (wish.rehearsal)
        workshop->simulate(wish.rehearsalPhones);
    return workshop;
}

void LiveWorkshop::simulate(int phones)
{
    m_phones = std::make_unique<SimulatedPhones>(Rehearsal{.address = m_host->address(),
                                                           .code = m_host->kept().code,
                                                           .phones = phones,
                                                           .seed = QRandomGenerator::global()->generate()});
}

Result<std::unique_ptr<LiveWorkshop>> LiveWorkshop::resume(Session &session, qint64 assessment,
                                                           const std::optional<Address> &elsewhere)
{
    const auto kept = cli::keptWorkshop(session.workspace(), assessment);
    if (!kept)
        return kept.error();
    std::unique_ptr<LiveWorkshop> workshop(new LiveWorkshop);
    const auto opened = workshop->open(session.workspace(), assessment,
                                       elsewhere.value_or(cli::addressIn(kept->listen)), session.language());
    if (!opened)
        return opened.error();
    return workshop;
}

Result<void> LiveWorkshop::open(storage::Workspace &workspace, qint64 assessment, const live::Address &listen,
                                const QString &language)
{
    auto kept = storage::AssessmentStore(workspace).load(assessment);
    if (!kept)
        return kept.error();
    m_kept = *std::move(kept);
    m_workspace = &workspace;
    const auto mailbox = std::make_shared<Mailbox>(this, [this](const live::Snapshot &snapshot) { take(snapshot); });
    auto host = cli::WorkshopHost::open(workspace, assessment, listen, language,
                                        [mailbox](const live::Snapshot &snapshot) { mailbox->post(snapshot); });
    if (!host)
        return host.error();
    m_host = *std::move(host);
    m_now.workshop = live::Workshop(m_host->kept().plan);
    return {};
}

bool LiveWorkshop::staysAwake() const
{
    return !m_awake->failed();
}

void LiveWorkshop::take(const live::Snapshot &snapshot)
{
    const bool ends = snapshot.ended && !m_now.ended;
    m_now = snapshot;
    Q_EMIT changed();
    if (ends)
        Q_EMIT ended();
}

/// From the server's thread to this one. The threads end before this object does.
template<typename Value>
std::function<void(Value)> LiveWorkshop::here(QObject *receiver, const std::function<void(Value)> &done)
{
    return [this, guard = QPointer<QObject>(receiver), done](Value value) {
        QMetaObject::invokeMethod(
            this,
            [guard, done, value] {
                if (guard)
                    done(value);
            },
            Qt::QueuedConnection);
    };
}

void LiveWorkshop::seat(const Person &who, QObject *receiver, const std::function<void(int)> &done)
{
    post(command::Seat{.who = who, .done = here<int>(receiver, done)});
}

void LiveWorkshop::cast(const Vote &vote, QObject *receiver, const std::function<void(std::optional<Refusal>)> &done)
{
    post(command::Cast{.vote = vote, .done = here<std::optional<Refusal>>(receiver, done)});
}

Assessment LiveWorkshop::assessmentSoFar() const
{
    Assessment assessment = live::assessmentOf(workshop(), int(questionnaire().items.size()));
    const int respondents = assessment.head.respondents;
    assessment.head = m_kept.head;
    assessment.head.respondents = respondents;
    assessment.aims = m_kept.aims;
    return assessment;
}

scoring::Scorecard LiveWorkshop::scorecard() const
{
    return scoring::scoreOf(questionnaire(), assessmentSoFar());
}

QStringList LiveWorkshop::gaps() const
{
    const scoring::Scorecard scores = scorecard();
    QStringList keys;
    for (const int position : scores.priority.order)
        keys << questionnaire().practices[scores.practices[position].practice].key;
    if (keys.isEmpty())
        for (const scoring::PracticeResult &practice : scores.practices)
            keys << questionnaire().practices[practice.practice].key;
    return keys;
}

QList<int> LiveWorkshop::agenda() const
{
    QList<int> importance;
    for (const int item : workshop().plan().items)
        importance << m_kept.aims.value(questionnaire().items[item].practice).importance;
    return live::agendaOf(workshop(), importance);
}

} // namespace heartwood::ui
