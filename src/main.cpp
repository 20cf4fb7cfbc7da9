#include "cli/commandline.h"
#include "cli/privatefiles.h"
#include "ui/application.h"

/// With a verb the job is done without a window; with a file, or nothing, the window opens.
int main(int argc, char **argv)
{
    heartwood::cli::keepFilesPrivate();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (heartwood::cli::isCommand(arguments))
        return heartwood::cli::runCommand(argc, argv);
    return heartwood::ui::runWindow(argc, argv);
}
