#include "fuzz.h"
#include "spoiltfile.h"

#include "storage/actionstore.h"
#include "storage/assessmentstore.h"
#include "storage/forecaststore.h"
#include "storage/measurestore.h"
#include "storage/questionnairestore.h"
#include "storage/recovery.h"
#include "storage/reportwordsstore.h"
#include "storage/workshopstore.h"
#include "storage/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// A workspace that somebody else wrote in (spoiltfile.h). It opens or is refused, and is then as it was; where the
/// check finds nothing, all of it can be read; what is recovered is a workspace with the problems that were told.
using namespace heartwood;
using namespace heartwood::storage;
using heartwood::fuzz::makeSpoiltFile;
using heartwood::fuzz::require;

namespace {

QTemporaryDir folderInMemory()
{
    const QString memory = QStringLiteral("/dev/shm");
    return QTemporaryDir((QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/heartwood-fuzz"_qs);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    require(file.open(QIODevice::ReadOnly), "the file is still there");
    return file.readAll();
}

/// What reading meets, put together: each may fail, and says how.
class Reading
{
public:
    template<typename T> T operator()(const Result<T> &result)
    {
        if (result)
            return *result;
        if (m_faults.isEmpty())
            m_faults = QStringLiteral("error %1: %2").arg(int(result.error().code)).arg(result.error().detail);
        return {};
    }
    const QString &fault() const { return m_faults; } ///< the first

private:
    QString m_faults;
};

void readWorkshop(Workspace &workspace, qint64 id, Reading &take)
{
    const WorkshopStore store(workspace);
    take(store.talks(id));
    take(store.dots(id));
    take(store.drill(id));
}

void readRound(Workspace &workspace, const AssessmentHead &head, Reading &take)
{
    const Assessment round = take(AssessmentStore(workspace).load(head.id));
    require(round.answers.size() == round.respondents.size() * round.itemCount, "a sheet each");
    take(QuestionnaireStore(workspace).load(head.questionnaireHash));
    take(ActionStore(workspace).list(head.id));
    take(ReportWordsStore(workspace).authorTexts(head.id));
    readWorkshop(workspace, head.id, take);
}

/// The first thing that cannot be read; empty where all can.
QString readAll(Workspace &workspace)
{
    Reading take;
    const AssessmentStore rounds(workspace);
    for (const AssessmentHead &head : take(rounds.list()))
        readRound(workspace, head, take);
    take(rounds.organizations());
    take(rounds.deleted());
    take(QuestionnaireStore(workspace).list());
    take(MeasureStore(workspace).list());
    take(ForecastStore(workspace).list());
    take(ReportWordsStore(workspace).branding());
    if (const auto running = take(WorkshopStore(workspace).running()))
        take(WorkshopStore(workspace).load(*running));
    return take.fault();
}

/// The problems that the check names; all can be read where there are none.
QStringList problemsOf(Workspace &workspace)
{
    const auto checked = workspace.check();
    const QString fault = readAll(workspace);
    const QStringList problems = checked ? checked->problems : QStringList{checked.error().detail};
    if (problems.isEmpty() && !fault.isEmpty())
        qFatal("the check finds nothing, and yet: %s", qPrintable(fault));
    return problems;
}

void openAs(Access access, const QString &path)
{
    const QByteArray before = contentOf(path);
    const bool hadJournal = QFile::exists(path + u"-journal"_qs);
    {
        const auto workspace = Workspace::open(path, {.access = access, .backupFolder = {}});
        if (workspace)
            problemsOf(**workspace);
        if (workspace && access == Access::ReadWrite)
            return;
    }
    require(hadJournal || contentOf(path) == before, "the file is as it was");
}

void recoverInto(const QString &path, const QString &into)
{
    const QByteArray before = contentOf(path);
    const auto recovered = recover(path, into, {});
    require(contentOf(path) == before, "the damaged file is as it was");
    require(recovered.ok() == QFile::exists(into), "a new file, or none");
    if (!recovered)
        return;
    const auto workspace = Workspace::open(into, {.access = Access::ReadOnly, .backupFolder = {}});
    require(workspace.ok(), "what was recovered opens");
    require(problemsOf(**workspace) == recovered->problems, "it has the problems that were told");
}

} // namespace

void heartwood::fuzz::feed(const QByteArray &bytes)
{
    static int count = 1;
    static char name[] = "fuzz_workspace";
    static char *values[] = {name, nullptr};
    static const QCoreApplication application(count, values); // the database's driver is a plugin
    const QTemporaryDir folder = folderInMemory();
    const QString path = folder.filePath(u"w.heartwood"_qs);
    makeSpoiltFile(bytes, path);
    openAs(Access::ReadOnly, path);
    recoverInto(path, folder.filePath(u"new.heartwood"_qs));
    openAs(Access::ReadWrite, path);
}
