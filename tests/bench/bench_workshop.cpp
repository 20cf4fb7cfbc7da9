// bench_workshop PHONES [SECONDS [named]]: a workshop led from the window, console and projector open, with that many
// phones in a process of their own (bench_phones): they come within 10 s and then vote within the same SECONDS (5),
// item after item. From a vote to its acknowledgement, and the longest time in which the window was away from its
// events: by the clock (gap), and what of it was its own work (busy). Ends with 1 where the file doesn't have every
// acknowledged vote once.
#include "../gui/guitest.h"
#include "limits/measure.h"

#include "live/door.h"
#include "storage/workshopstore.h"
#include "ui/liveworkshop.h"
#include "ui/projector.h"

#include <QApplication>
#include <QProcess>
#include <QPushButton>

#include <cstdlib>
#include <ctime>

using namespace heartwood;
using namespace heartwood::live;
using namespace heartwood::ui;

namespace {

/// How long this thread has worked, in milliseconds: what others do on the machine is not in it.
double worked()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// How long the window's thread is away from its events at most: 10 ms are between two looks at the clock.
class Gaps : public QObject
{
public:
    Gaps()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Gaps::look);
    }
    void start()
    {
        m_last = measure::Clock::now();
        m_worked = worked();
        m_timer.start(between);
    }
    void stop() { m_timer.stop(); }
    double longest() const { return *std::ranges::max_element(m_gaps); }
    double busiest() const { return m_busiest; }

private:
    static constexpr int between = 10;

    void look()
    {
        const auto now = measure::Clock::now();
        m_gaps.push_back(std::max(0.0, measure::microseconds(now - m_last) / 1000 - between));
        m_last = now;
        const double work = worked();
        m_busiest = std::max(m_busiest, work - std::exchange(m_worked, work));
    }

    QTimer m_timer;
    measure::Clock::time_point m_last;
    std::vector<double> m_gaps;
    double m_worked = 0;
    double m_busiest = 0;
};

/// What the phones say that they know.
struct Record
{
    QHash<QByteArray, QByteArray> answers; ///< by token
    std::vector<double> took;
};

Record recordOf(const QByteArray &said)
{
    Record record;
    for (const QByteArray &line : said.split('\n')) {
        const QByteArrayList words = line.split(' ');
        if (words[0] == "phone" && words.size() == 3)
            record.answers.insert(words[1], words[2]);
        else if (words[0] == "took")
            record.took.push_back(words[1].toDouble());
    }
    return record;
}

cli::WorkshopWish wishFor(Mode mode)
{
    cli::WorkshopWish wish;
    const auto document = builtInQuestionnaire(builtInQuestionnaires().value(0));
    wish.variant = QStringLiteral("pulse");
    wish.plan = {.title = QStringLiteral("Bench"),
                 .mode = mode,
                 .items = questionnaireIn(*document, QStringLiteral("en")).variant(wish.variant)->items,
                 .groups = {QStringLiteral("Executives"), QStringLiteral("Stores")}};
    wish.organization = QStringLiteral("Bench");
    wish.host = QStringLiteral("127.0.0.1");
    return wish;
}

class Led
{
public:
    /// Where they are named, their names are looked at.
    Led(int phones, const QByteArray &seconds, Mode mode) : m_phones(phones)
    {
        if (!m_window.session.beginWorkshop(wishFor(mode)))
            qFatal("the workshop cannot begin");
        m_window.main->goTo({.place = Place::Console});
        m_window.find<QPushButton>("openProjector")->click();
        m_window.find<QPushButton>("showPeople")->setChecked(false);
        const QString address = live().address();
        m_room.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_room.start(QCoreApplication::applicationDirPath() + QStringLiteral("/bench_phones"),
                     {address.section(u':', 0, 0), address.section(u':', 1), live().code().remove(u'-'),
                      QString::number(phones), QString::number(live().workshop().plan().items.size()),
                      QString::fromLatin1(seconds)});
        m_gaps.start();
    }

    /// To the end of the last vote, as somebody would who presses Next at once.
    void vote()
    {
        QEventLoop loop;
        const auto step = [&] {
            const Workshop &workshop = live().workshop();
            const bool waits = workshop.stage() == Stage::Lobby && workshop.people().size() == m_phones;
            const bool shows = workshop.stage() == Stage::Revealed;
            if (shows && workshop.item() + 1 == workshop.plan().items.size())
                return loop.quit();
            if (waits || shows)
                m_window.find<QPushButton>("nextStep")->click();
        };
        const auto going = QObject::connect(&live(), &LiveWorkshop::changed, step);
        QObject::connect(&m_room, &QProcess::finished, &loop, &QEventLoop::quit); // it failed
        loop.exec();
        QObject::disconnect(going);
        m_gaps.stop();
        do
            m_said += m_room.readAllStandardOutput();
        while (!m_said.endsWith("all\n") && m_room.waitForReadyRead());
    }

    void close()
    {
        QEventLoop loop;
        QObject::connect(&live(), &LiveWorkshop::ended, &loop, &QEventLoop::quit);
        m_gaps.start();
        m_window.session.workshop()->post(command::Close());
        loop.exec();
        m_gaps.stop();
        m_room.waitForFinished();
    }

    Record record() const { return recordOf(m_said); }
    const Gaps &gaps() const { return m_gaps; }
    storage::Workspace &workspace() { return m_window.session.workspace(); }
    qint64 assessment() const { return live().assessment(); }

private:
    const LiveWorkshop &live() const { return *m_window.session.workshop(); }

    test::Window m_window;
    QProcess m_room;
    QByteArray m_said;
    Gaps m_gaps;
    int m_phones;
};

/// Of each phone the file has what was acknowledged to it, once.
bool hasEveryVote(const storage::KeptWorkshop &kept, const Record &record)
{
    QHash<QByteArray, int> personOf;
    for (const storage::WorkshopPerson &person : kept.people)
        personOf.insert(person.tokenHash, person.person);
    QHash<std::pair<int, int>, char> inFile;
    for (const storage::WorkshopVote &vote : kept.votes)
        inFile.insert({vote.person, vote.item}, char(vote.answer));
    qsizetype acknowledged = 0;
    for (auto it = record.answers.begin(); it != record.answers.end(); ++it) {
        const int person = personOf.value(tokenHash(kept.plan.secret, it.key()), -1);
        for (int item = 0; item < it->size(); ++item) {
            if ((*it)[item] != '-' && inFile.value({person, item}) != (*it)[item])
                return false;
            acknowledged += (*it)[item] != '-';
        }
    }
    return kept.votes.size() == acknowledged && inFile.size() == acknowledged;
}

/// The sheets, which lead to no phone any more, are those that the phones know.
bool hasEverySheet(const Assessment &assessment, const Record &record, const QList<int> &items)
{
    QByteArrayList kept;
    for (qsizetype i = 0; i < assessment.respondents.size(); ++i) {
        QByteArray sheet;
        for (const int item : items)
            sheet += assessment.answers[i * assessment.itemCount + item];
        kept << sheet;
    }
    QByteArrayList known = record.answers.values();
    std::ranges::sort(kept);
    std::ranges::sort(known);
    return kept == known;
}

void print(const char *name, int phones, double value, const char *unit)
{
    measure::print(std::string(name) + "_" + std::to_string(phones), value, unit);
}

int failed(const char *what)
{
    std::fprintf(stderr, "bench_workshop: %s\n", what);
    return 1;
}

} // namespace

int main(int count, char **values)
{
    QApplication application(count, values);
    QApplication::setApplicationName(QStringLiteral("Heartwood"));
    const int phones = count > 1 ? std::atoi(values[1]) : 200;
    const bool named = count > 3 && qstrcmp(values[3], "named") == 0;
    Led led(phones, count > 2 ? values[2] : "5", named ? Mode::Named : Mode::Anonymous);
    led.vote();
    const Record record = led.record();
    const auto kept = storage::WorkshopStore(led.workspace()).load(led.assessment());
    if (record.answers.size() != phones)
        return failed("not every phone heard of each of its votes");
    if (!kept || !hasEveryVote(*kept, record))
        return failed("the file has other votes than were acknowledged");
    led.close();
    const auto closed = storage::AssessmentStore(led.workspace()).load(led.assessment());
    if (!closed || !hasEverySheet(*closed, record, kept->plan.items))
        return failed("the sheets are others than were acknowledged");
    print("votes", phones, double(kept->votes.size()), "votes");
    print("ack_median", phones, measure::median(record.took), "ms");
    print("ack_p99", phones, measure::highest(record.took, 0.99), "ms");
    print("ack_max", phones, measure::highest(record.took, 1), "ms");
    print("gap_max", phones, led.gaps().longest(), "ms");
    print("busy_max", phones, led.gaps().busiest(), "ms");
    return 0;
}
