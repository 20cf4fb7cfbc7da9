#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QStringList>

/// The built program, run as a script would run it: without a display, in an empty home. HEARTWOOD_EXECUTABLE in the
/// environment names another one, an installed one say.
struct Run
{
    int exitCode = -1;
    QByteArray output;
    QByteArray error;

    QJsonDocument json() const { return QJsonDocument::fromJson(output); }
    /// What is said on standard error, line by line.
    QByteArrayList errorLines() const { return error.isEmpty() ? QByteArrayList() : error.trimmed().split('\n'); }
    QByteArray shortly() const { return QByteArray::number(exitCode) + " out: " + output.left(400) + " err: " + error; }
};

Run runProgram(const QStringList &arguments);
