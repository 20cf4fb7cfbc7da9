#pragma once

#include <QLocale>

#include <optional>

/// How a report writes figures and dates: as the language of the words around them does.
namespace heartwood::report {

/// QLocale()'s, unless a LocaleHere says otherwise on this thread.
QLocale locale();

/// On this thread, while it lives. None: changes nothing.
class LocaleHere
{
public:
    explicit LocaleHere(const std::optional<QLocale> &locale);
    ~LocaleHere();
    LocaleHere(const LocaleHere &) = delete;
    LocaleHere &operator=(const LocaleHere &) = delete;

private:
    std::optional<QLocale> m_before;
};

} // namespace heartwood::report
