#include "cli/errortext.h"
#include "cli/output.h"
#include "cli/verbs.h"
#include "cli/workshophost.h"
#include "cli/workshopsink.h"
#include "cli/workspaceaccess.h"
#include "storage/workshopstore.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <condition_variable>
#include <iostream>
#include <mutex>

/// A workshop without a window: for scripts and tests.
namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(WorkshopVerb)
};

/// What the options say, checked before any file is touched.
struct Wish : WorkshopWish
{
    QString questionnaire;
};

std::variant<Wish, Usage> readWish(const Arguments &arguments)
{
    Wish wish;
    wish.plan.title = arguments.value(u"title"_qs).simplified();
    if (wish.plan.title.isEmpty())
        return Usage{Words::tr("--title needs words")};
    wish.organization = arguments.value(u"organization"_qs).simplified();
    wish.plan.mode = arguments.has(u"named"_qs) ? Mode::Named : Mode::Anonymous;
    wish.plan.groups = arguments.values(u"group"_qs);
    const std::optional<live::Pace> pace = live::paceOfKey(arguments.value(u"pace"_qs, u"together"_qs));
    if (!pace)
        return Usage{Words::tr("--pace takes together or own, not %1").arg(arguments.value(u"pace"_qs))};
    wish.plan.pace = *pace;
    const std::optional<int> seconds = wholeNumber(arguments.value(u"seconds"_qs, u"0"_qs), 0, 3600);
    if (!seconds)
        return Usage{Words::tr("--seconds takes a whole number up to 3600")};
    wish.plan.seconds = *seconds;
    const QString questionnaire = arguments.value(u"questionnaire"_qs, builtInQuestionnaires().value(0));
    wish.questionnaire = questionnaire.section(u'/', 0, 0);
    wish.variant = questionnaire.section(u'/', 1);
    const QString listen = arguments.value(u"listen"_qs, u"127.0.0.1:0"_qs);
    wish.host = listen.section(u':', 0, -2);
    bool isPort = false;
    wish.port = listen.section(u':', -1).toUShort(&isPort);
    if (wish.host.isEmpty() || !isPort)
        return Usage{
            Words::tr("--listen takes an address of this machine and a port, as 127.0.0.1:0, not %1").arg(listen)};
    return wish;
}

/// The newest of what the server tells, for a thread that waits for it.
class Latest
{
public:
    void set(const live::Snapshot &snapshot)
    {
        const std::scoped_lock lock(m_mutex);
        m_snapshot = snapshot;
        m_changed.notify_all();
    }
    std::optional<live::Snapshot> waitUntil(auto holds)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_snapshot && holds(*m_snapshot); });
        return m_snapshot;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<live::Snapshot> m_snapshot;
};

/// One line of standard input; none where it says nothing that is known.
std::optional<live::Command> commandOf(const QString &line)
{
    using namespace live::command;
    const QString verb = line.section(u' ', 0, 0);
    const QString rest = line.section(u' ', 1);
    if (verb == u"start")
        return Start{};
    if (verb == u"reveal")
        return Reveal{};
    if (verb == u"revote")
        return VoteAgain{};
    if (verb == u"next")
        return Next{};
    if (verb == u"back")
        return Back{};
    if (verb == u"skip")
        return Skip{};
    if (verb == u"pause" || verb == u"resume")
        return Pause{verb == u"pause"};
    if (verb == u"hide" || verb == u"show")
        return Hide{verb == u"hide"};
    if (verb == u"agree")
        return Agree{wholeNumber(rest, 1, levelCount)};
    if (verb == u"note")
        return Write{.note = rest, .minority = {}};
    if (verb == u"close")
        return Close{};
    return std::nullopt;
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray summaryOf(qint64 assessment, const live::Workshop &workshop)
{
    int votes = 0;
    for (int person = 0; person < workshop.people().size(); ++person)
        votes += workshop.answered(person);
    return lineOf({{u"closed"_qs, true},
                   {u"assessment"_qs, assessment},
                   {u"people"_qs, workshop.people().size()},
                   {u"votes"_qs, votes}});
}

/// Waits until everything is kept, which is tried again and again, and says what it waits for.
live::Workshop closed(Latest &latest)
{
    const auto ended = [](const live::Snapshot &snapshot) { return snapshot.ended; };
    const auto stuck = latest.waitUntil([&](const live::Snapshot &it) { return ended(it) || it.fault; });
    if (stuck->fault)
        writeError(errorText(*stuck->fault) + u'\n');
    return latest.waitUntil(ended)->workshop;
}

/// Until it is closed or standard input ends; the latter leaves it running, to be taken up again.
std::optional<live::Workshop> led(WorkshopHost &host, Latest &latest)
{
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto command = commandOf(QString::fromStdString(line).simplified());
        if (!command) {
            writeError(
                Words::tr("start, next, back, skip, reveal, revote, pause, resume, hide, show, agree N, note TEXT "
                          "and close are known; %1 is not")
                    .arg(QString::fromStdString(line)) +
                u'\n');
            continue;
        }
        host.post(*command);
        if (std::holds_alternative<live::command::Close>(*command))
            return closed(latest);
    }
    return std::nullopt;
}

/// Where its phones look for it.
Result<live::Address> keptAddress(storage::Workspace &workspace, qint64 assessment, const live::Address &otherwise)
{
    const Result<live::Kept> kept = keptWorkshop(workspace, assessment);
    if (!kept)
        return kept.error();
    return kept->listen.isEmpty() ? otherwise : addressIn(kept->listen);
}

} // namespace

Outcome runWorkshop(const Arguments &arguments)
{
    auto read = readWish(arguments);
    if (const auto *wrong = std::get_if<Usage>(&read))
        return *wrong;
    Wish wish = std::get<Wish>(read);
    const auto document = builtInQuestionnaire(wish.questionnaire);
    if (!document)
        return document.error();
    const Questionnaire questionnaire = questionnaireIn(*document, u"en"_qs);
    const Variant *variant =
        wish.variant.isEmpty() ? &questionnaire.variants.first() : questionnaire.variant(wish.variant);
    if (!variant)
        return Usage{Words::tr("there is no questionnaire %1/%2").arg(wish.questionnaire, wish.variant)};
    wish.variant = variant->key;
    wish.plan.items = variant->items;
    // Before anything is kept: a workshop that nobody can reach would stay behind.
    const Result<live::Address> possible = live::Network(live::NetworkLimits()).listen(wish.host, wish.port);
    if (!possible)
        return possible.error();
    wish.port = possible->port;
    const auto workspace = WritableWorkspace::open(arguments, true);
    if (!workspace)
        return workspace.error();
    // One that was running when the program ended is taken up, whatever is asked for.
    const Result<std::optional<qint64>> running = storage::WorkshopStore(***workspace).running();
    if (!running)
        return running.error();
    const Result<qint64> assessment =
        *running ? Result<qint64>(**running) : beginWorkshop(***workspace, *document, wish);
    if (!assessment)
        return assessment.error();
    (*workspace)->keep();
    const Result<live::Address> listen = arguments.has(u"listen"_qs)
                                             ? Result<live::Address>({wish.host, wish.port})
                                             : keptAddress(***workspace, *assessment, *possible);
    if (!listen)
        return listen.error();
    Latest latest;
    const auto host = WorkshopHost::open(***workspace, *assessment, *listen, u"en"_qs,
                                         [&latest](const live::Snapshot &snapshot) { latest.set(snapshot); });
    if (!host)
        return host.error();
    writeOutput(lineOf({{u"address"_qs, (*host)->address().authority()},
                        {u"code"_qs, QString::fromLatin1((*host)->kept().code)},
                        {u"assessment"_qs, *assessment},
                        {u"resumed"_qs, running->has_value()}}));
    const std::optional<live::Workshop> closed = led(**host, latest);
    (*host)->stop();
    return closed ? Outcome(summaryOf(*assessment, *closed)) : Outcome(QByteArray());
}

} // namespace heartwood::cli
