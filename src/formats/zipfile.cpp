#include "formats/formats.h"

#include <zip.h>

#include <memory>

namespace heartwood::formats {
namespace {

constexpr zip_uint16_t noTime = 0;
constexpr zip_uint16_t firstDay = (1 << 5) | 1; ///< 1 January 1980, as MS-DOS counts

struct SourceEnd
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, SourceEnd>;

Error errorOf(const char *reason)
{
    return {.code = ErrorCode::CannotWrite, .file = {}, .detail = QString::fromUtf8(reason), .faults = {}};
}

bool add(zip_t *archive, const ZipEntry &entry)
{
    zip_source_t *source =
        zip_source_buffer(archive, entry.bytes.constData(), static_cast<zip_uint64_t>(entry.bytes.size()), 0);
    if (!source)
        return false;
    const zip_int64_t index = zip_file_add(archive, entry.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto place = static_cast<zip_uint64_t>(index);
    const zip_int32_t method = entry.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    return zip_set_file_compression(archive, place, method, 0) == 0 &&
           zip_file_set_dostime(archive, place, noTime, firstDay, 0) == 0;
}

QByteArray contentOf(zip_source_t *source)
{
    zip_stat_t about;
    if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(about.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), about.size);
    zip_source_close(source);
    return read == bytes.size() ? bytes : QByteArray();
}

} // namespace

Result<QByteArray> zipOf(const QList<ZipEntry> &entries)
{
    zip_error_t error;
    zip_error_init(&error);
    const Source source(zip_source_buffer_create(nullptr, 0, 0, &error));
    zip_t *archive = source ? zip_open_from_source(source.get(), ZIP_TRUNCATE, &error) : nullptr;
    if (!archive)
        return errorOf(zip_error_strerror(&error));
    zip_source_keep(source.get()); // the archive has taken it over
    for (const ZipEntry &entry : entries) {
        if (!add(archive, entry)) {
            const Error failure = errorOf(zip_strerror(archive));
            zip_discard(archive);
            return failure;
        }
    }
    if (zip_close(archive) != 0) {
        const Error failure = errorOf(zip_strerror(archive));
        zip_discard(archive);
        return failure;
    }
    const QByteArray bytes = contentOf(source.get());
    return bytes.isEmpty() ? Result<QByteArray>(errorOf("zip")) : Result<QByteArray>(bytes);
}

} // namespace heartwood::formats
