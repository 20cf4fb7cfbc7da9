#include "program.h"

#include <QProcess>
#include <QTemporaryDir>

Run runProgram(const QStringList &arguments)
{
    static const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("HOME"), home.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("HEARTWOOD_EXECUTABLE", QStringLiteral(HEARTWOOD_EXECUTABLE)), arguments);
    if (!process.waitForStarted() || !process.waitForFinished(300'000))
        return {};
    Run run{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    if (process.exitStatus() != QProcess::NormalExit)
        run.exitCode = -1;
    return run;
}
