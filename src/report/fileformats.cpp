#include "report/fileformats.h"

#include "report/pdffinish.h"
#include "report/xlsx/bookwriter.h"
#include "report/zipfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QPluginLoader>

namespace heartwood::report {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(FileFormats)
};

/// Beside the program, as it is built and on Windows; where it is installed; in a bundle.
Result<const FileFormats *> loadFormats()
{
    for (QObject *inside : QPluginLoader::staticInstances())
        if (const auto *formats = qobject_cast<FileFormats *>(inside))
            return formats;
    const QDir program(QCoreApplication::applicationDirPath());
    Error error{.code = ErrorCode::CannotOpen, .file = {}, .detail = {}, .faults = {}};
    for (const char *place : {".", HEARTWOOD_FORMATS_PLACE, "../PlugIns"}) {
        const QDir folder(program.filePath(QLatin1String(place)));
        QPluginLoader loader(folder.absoluteFilePath(QStringLiteral("heartwood_formats")));
        if (loader.fileName().isEmpty()) // it is not there
            continue;
        loader.setLoadHints(QLibrary::PreventUnloadHint);
        if (const auto *formats = qobject_cast<FileFormats *>(loader.instance()))
            return formats;
        error.file = loader.fileName();
        error.detail = loader.errorString();
    }
    if (error.file.isEmpty()) {
        error.file = program.filePath(QStringLiteral("heartwood_formats"));
        error.detail = Words::tr("a part of Heartwood is missing: install it again");
    }
    return error;
}

} // namespace

Result<const FileFormats *> fileFormats()
{
    static const Result<const FileFormats *> formats = loadFormats();
    return formats;
}

std::future<void> loadFileFormats()
{
    return std::async([] { (void)fileFormats(); });
}

Result<QByteArray> finishedPdf(const QByteArray &painted, const PdfFinish &finish)
{
    const auto formats = fileFormats();
    return formats ? (*formats)->finishedPdf(painted, finish) : formats.error();
}

Result<QByteArray> zipOf(const QList<ZipEntry> &entries)
{
    const auto formats = fileFormats();
    return formats ? (*formats)->zipOf(entries) : formats.error();
}

Result<QByteArray> xlsx::bookBytes(const Book &book)
{
    const auto formats = fileFormats();
    return formats ? (*formats)->bookBytes(book) : formats.error();
}

} // namespace heartwood::report
