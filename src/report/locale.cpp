#include "report/locale.h"

namespace heartwood::report {

namespace {

std::optional<QLocale> &localeHere()
{
    thread_local std::optional<QLocale> here;
    return here;
}

} // namespace

QLocale locale()
{
    return localeHere().value_or(QLocale());
}

LocaleHere::LocaleHere(const std::optional<QLocale> &locale) : m_before(localeHere())
{
    if (locale)
        localeHere() = locale;
}

LocaleHere::~LocaleHere()
{
    localeHere() = m_before;
}

} // namespace heartwood::report
