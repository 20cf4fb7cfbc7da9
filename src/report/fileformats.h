#pragma once

#include "model/result.h"

#include <QList>
#include <QtPlugin>

#include <future>

namespace heartwood::report {

struct PdfFinish;
struct ZipEntry;
namespace xlsx {
struct Book;
}

/// What makes files by means of libraries that nothing else needs. It is a plugin (src/formats), loaded when a file is
/// first wanted: a start doesn't wait for a dozen libraries. Each of these is documented where its function is
/// declared.
class FileFormats
{
public:
    virtual ~FileFormats() = default;
    virtual Result<QByteArray> finishedPdf(const QByteArray &painted, const PdfFinish &finish) const = 0;
    virtual Result<QByteArray> zipOf(const QList<ZipEntry> &entries) const = 0;
    virtual Result<QByteArray> bookBytes(const xlsx::Book &book) const = 0;
};

/// The plugin linked to the program, else the one beside it; from any thread. Errors: CannotOpen, naming the file.
Result<const FileFormats *> fileFormats();
/// Begins to load them beside other work. The application must outlive it: whoever keeps what it returns waits for it.
[[nodiscard]] std::future<void> loadFileFormats();

} // namespace heartwood::report

#define HeartwoodFileFormats "org.heartwood.FileFormats/1"
Q_DECLARE_INTERFACE(heartwood::report::FileFormats, HeartwoodFileFormats)
