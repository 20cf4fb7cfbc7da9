// oracle_runner FILE: the result object of one case, as JSON on standard output.
#include "oraclecase.h"

#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

int main(int count, char **values)
{
    QTextStream errors(stderr);
    if (count != 2) {
        errors << "usage: oracle_runner FILE\n";
        return 2;
    }
    QFile file(QString::fromLocal8Bit(values[1]));
    if (!file.open(QIODevice::ReadOnly)) {
        errors << file.fileName() << ": " << file.errorString() << '\n';
        return 1;
    }
    const QJsonObject result = oracle::resultOf(QJsonDocument::fromJson(file.readAll()).object());
    if (result.isEmpty()) {
        errors << file.fileName() << ": not a case of a known kind\n";
        return 1;
    }
    QTextStream(stdout) << QJsonDocument(result).toJson();
    return 0;
}
