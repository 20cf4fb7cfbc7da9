#include "fuzz.h"

#include <cstddef>
#include <cstdint>

// libFuzzer's name for it.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    heartwood::fuzz::feed(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
