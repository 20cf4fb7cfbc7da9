#include "ui/application.h"

#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/pages.h"
#include "ui/quitsignals.h"
#include "ui/session.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>

#include <cstdio>

namespace heartwood::ui {

namespace {

/// The workspace named on the command line, else the last one while it exists, else the default one.
QString firstWorkspace(const QStringList &arguments, const Preferences &preferences)
{
    for (const QString &argument : arguments.mid(1))
        if (!argument.startsWith(u'-'))
            return argument;
    const QString last = preferences.text(Preference::LastWorkspace);
    return !last.isEmpty() && QFileInfo::exists(last) ? last : Preferences::defaultWorkspace();
}

} // namespace

int runWindow(int &argc, char **argv)
{
    if (!hasDisplay()) {
        std::fputs("heartwood: there is no display to open a window on; see heartwood --help\n", stderr);
        return 1;
    }
    QApplication::setApplicationName(QStringLiteral("Heartwood"));
    QApplication::setApplicationVersion(QStringLiteral(HEARTWOOD_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("heartwood"));
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/heartwood/icons/heartwood.svg")));
    QuitSignals quitSignals;

    Preferences preferences;
    Theme windowTheme(application);
    Language language;
    language.use(preferences.text(Preference::Language));
    applyAppearance(preferences);
    Session session;
    session.setLanguage(language.current());
    MainWindow window(session, preferences, language);
    window.openWorkspace(firstWorkspace(QApplication::arguments(), preferences));
    window.show();
    return QApplication::exec();
}

} // namespace heartwood::ui
