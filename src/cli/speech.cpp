#include "cli/speech.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace heartwood::cli {

namespace {

const QString folder = QStringLiteral(":/heartwood/i18n/");

} // namespace

QStringList languages()
{
    QStringList found{QStringLiteral("en")};
    for (const QString &name : QDir(folder).entryList({QStringLiteral("heartwood_*.qm")})) {
        const QString language = name.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0);
        if (!found.contains(language))
            found.append(language);
    }
    return found;
}

void speak(const QString &language)
{
    QLocale::setDefault(QLocale(language));
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (translator->load(folder + QStringLiteral("heartwood_%1.qm").arg(language)))
        QCoreApplication::installTranslator(translator.release()); // the application owns it
}

} // namespace heartwood::cli
