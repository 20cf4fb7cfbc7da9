#include "report/fonts.h"

#include <QFontDatabase>
#include <QStringList>

// A static library's resources are left out by the linker unless somebody asks for them.
static void initFontResources()
{
    Q_INIT_RESOURCE(heartwood_data);
}

namespace heartwood::report {
namespace {

QString loadFamily()
{
    initFontResources();
    QString family;
    for (const auto *weight : {"Regular", "SemiBold", "Bold"}) {
        const int id = QFontDatabase::addApplicationFont(
            QStringLiteral(":/heartwood/fonts/InterTabular-%1.otf").arg(QLatin1String(weight)));
        const QStringList families = QFontDatabase::applicationFontFamilies(id);
        if (family.isEmpty() && !families.isEmpty())
            family = families.first();
    }
    Q_ASSERT(!family.isEmpty());
    return family;
}

} // namespace

QString textFamily()
{
    static const QString family = loadFamily();
    return family;
}

QFont textFont(double size, QFont::Weight weight)
{
    QFont font(textFamily());
    font.setPixelSize(qMax(1, qRound(size)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace heartwood::report
