#include "cli/output.h"

#include <cstdio>

namespace heartwood::cli {

bool writeOutput(const QByteArray &text)
{
    const auto size = size_t(text.size());
    return std::fwrite(text.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

void writeError(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stderr);
}

} // namespace heartwood::cli
