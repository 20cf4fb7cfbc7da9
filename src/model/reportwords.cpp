#include "model/reportwords.h"

#include <algorithm>

namespace heartwood {

bool isAccent(const QString &text)
{
    const auto isDigit = [](QChar c) { return QStringView(u"0123456789abcdefABCDEF").contains(c); };
    constexpr qsizetype length = 7;
    return text.isEmpty() ||
           (text.size() == length && text.startsWith(u'#') && std::all_of(text.cbegin() + 1, text.cend(), isDigit));
}

} // namespace heartwood
