// storage_victim FILE ASSESSMENT [PASSPHRASE]: answers the items of respondent 1 round after round, and says each
// answer on standard output only once it is saved. It ends by being killed.
#include "storage/assessmentstore.h"
#include "storage/sealedfile.h"
#include "storage/workspace.h"

#include <QCoreApplication>

#include <cstdio>

using namespace heartwood;
using namespace heartwood::storage;

int main(int count, char **values)
{
    const QCoreApplication application(count, values);
    const QString file = QString::fromLocal8Bit(values[1]);
    OpenOptions options;
    if (count > 3) {
        const auto sealed = SealedFile::open(file, QString::fromLocal8Bit(values[3]));
        if (!sealed)
            return 1;
        options.sealed = *sealed;
    }
    const auto workspace = Workspace::open(file, options);
    if (!workspace) {
        std::fprintf(stderr, "error %d: %s\n", int(workspace.error().code), qPrintable(workspace.error().detail));
        return 1;
    }
    AssessmentStore store(**workspace);
    const auto before = store.load(QByteArray(values[2]).toLongLong());
    for (int saved = 0; before.ok(); ++saved) {
        const int item = saved % before->itemCount;
        const Answer answer = answerOfLevel(1 + saved / before->itemCount % 5);
        if (!store.saveAnswer({before->head.id, 1, item}, answer))
            break;
        std::printf("%d %c\n", item, char(answer));
        std::fflush(stdout);
    }
    return 1;
}
