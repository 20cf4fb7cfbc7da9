#pragma once

#include "model/assessment.h"
#include "model/questionnairedocument.h"
#include "storage/workspace.h"

#include <QTemporaryDir>

/// What the tests of storage share: a small questionnaire and a workspace in a folder of its own.
namespace heartwood::storage::test {

/// Two dimensions, three practices, five items; full asks all, pulse items 0, 2 and 4.
QuestionnaireDocument tinyQuestionnaire(const QString &version = QStringLiteral("1.0"));

/// Two named respondents in two groups, with notes, evidence and aims.
Assessment namedRound(const QString &questionnaireHash);

/// A value or a test that fails with the error's words.
template<typename T> T valueOf(Result<T> result)
{
    if (!result)
        qFatal("error %d: %s", int(result.error().code), qPrintable(result.error().detail));
    return *std::move(result);
}
inline void require(const Result<void> &result)
{
    if (!result)
        qFatal("error %d: %s", int(result.error().code), qPrintable(result.error().detail));
}

class Folder
{
public:
    QString path(const QString &name = QStringLiteral("w.heartwood")) const { return m_folder.filePath(name); }
    /// Opens the workspace, and makes it where it is missing.
    std::unique_ptr<Workspace> open(Access access = Access::ReadWrite) const;
    /// How opening fails; none where it doesn't.
    std::optional<Error> errorOfOpening(const OpenOptions &options = {}) const;
    QByteArray bytes() const;
    void write(const QByteArray &bytes) const;
    /// The names in the folder, hidden ones too.
    QStringList files() const;

private:
    QTemporaryDir m_folder;
};

/// SQL behind the library's back.
void execute(const QString &path, const QByteArray &sql);
qint64 number(Workspace &workspace, const char *sql);

} // namespace heartwood::storage::test
