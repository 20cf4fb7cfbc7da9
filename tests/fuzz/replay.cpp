// replay_NAME FOLDER: feeds a target with every file of the folder, in their order. It fails where the target does, and
// where there is nothing.
#include "fuzz.h"

#include <QDir>

#include <cstdio>

int main(int count, char **values)
{
    const QDir folder(QString::fromLocal8Bit(count > 1 ? values[1] : "."));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        std::printf("%s\n", qPrintable(name)); // the last one is to blame
        std::fflush(stdout);
        heartwood::fuzz::feed(file.readAll());
    }
    return names.isEmpty() ? 1 : 0;
}
