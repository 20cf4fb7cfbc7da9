#pragma once

#include <QByteArray>

/// What a fuzz target is: one file that defines feed(). libFuzzer calls it with bytes that it makes up (fuzzer.cpp),
/// and an ordinary test with those that were kept (replay.cpp).
namespace heartwood::fuzz {

/// Reads the bytes as the program would; whatever they are it must end, and what it promises must hold.
void feed(const QByteArray &bytes);

inline void require(bool holds, const char *what)
{
    if (!holds)
        qFatal("does not hold: %s", what);
}

} // namespace heartwood::fuzz
