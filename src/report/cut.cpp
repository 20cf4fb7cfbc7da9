#include "report/cut.h"

#include <QCoreApplication>

namespace heartwood::report {

namespace {

class Parts
{
    Q_DECLARE_TR_FUNCTIONS(Parts)
};

constexpr std::array cutKeys{"board", "leadership", "facilitator"}; // as Cut

struct Part
{
    const char *key;
    const char *title;
    bool board, leadership, facilitator;
};

constexpr std::array parts{
    Part{"ninety", QT_TRANSLATE_NOOP("Parts", "Ninety seconds"), true, true, true},
    Part{"summary", QT_TRANSLATE_NOOP("Parts", "Executive summary"), true, true, true},
    Part{"aspects", QT_TRANSLATE_NOOP("Parts", "Obsession or centricity"), true, true, true},
    Part{"dimensions", QT_TRANSLATE_NOOP("Parts", "The four dimensions"), false, true, true},
    Part{"agreement", QT_TRANSLATE_NOOP("Parts", "Where we agree"), true, true, true},
    Part{"holds", QT_TRANSLATE_NOOP("Parts", "What holds us"), true, true, true},
    Part{"change", QT_TRANSLATE_NOOP("Parts", "Since last time"), true, true, true},
    Part{"measures", QT_TRANSLATE_NOOP("Parts", "What customers say"), true, true, true},
    Part{"room", QT_TRANSLATE_NOOP("Parts", "What the room said"), false, true, true},
    Part{"roadmap", QT_TRANSLATE_NOOP("Parts", "Roadmap"), true, true, true},
    Part{"agenda", QT_TRANSLATE_NOOP("Parts", "Agenda for the room"), false, false, true},
    Part{"method", QT_TRANSLATE_NOOP("Parts", "Method and limits"), false, true, true},
    Part{"appendix", QT_TRANSLATE_NOOP("Parts", "All questions and answers"), false, true, true},
};

bool belongs(const Part &part, Cut cut)
{
    switch (cut) {
    case Cut::Board:
        return part.board;
    case Cut::Leadership:
        return part.leadership;
    case Cut::Facilitator:
        return part.facilitator;
    }
    return false;
}

} // namespace

QString cutKey(Cut cut)
{
    return QLatin1String(cutKeys.at(size_t(cut)));
}

std::optional<Cut> cutOfKey(const QString &key)
{
    for (const Cut cut : allCuts)
        if (cutKey(cut) == key)
            return cut;
    return std::nullopt;
}

bool isBrief(Cut cut)
{
    return cut == Cut::Board;
}

bool hasPrivateNotes(Cut cut)
{
    return cut == Cut::Facilitator;
}

QStringList allParts()
{
    QStringList keys;
    for (const Part &part : parts)
        keys << QLatin1String(part.key);
    return keys;
}

QStringList partsOf(Cut cut)
{
    QStringList keys;
    for (const Part &part : parts)
        if (belongs(part, cut))
            keys << QLatin1String(part.key);
    return keys;
}

QString partTitle(const QString &part)
{
    for (const Part &each : parts)
        if (part == QLatin1String(each.key))
            return Parts::tr(each.title);
    return {};
}

} // namespace heartwood::report
