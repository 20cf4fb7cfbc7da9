// Writes pictures and reports to look at: report_sampler FOLDER
#include "report/chartfile.h"

#include <QGuiApplication>

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    return 0;
}
