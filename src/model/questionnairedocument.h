#pragma once

#include "model/questionnaire.h"
#include "model/result.h"

#include <QByteArray>
#include <QMap>

/// A questionnaire as it is published and kept: the structure, and a catalogue of words for each language.
///
/// On disk a questionnaire is KEY.json (structure) with KEY.LANGUAGE.json (words) beside it; exported and in a
/// workspace it is one document, {"format": 1, "structure": ..., "catalogues": {"en": ...}}, in one canonical
/// spelling (compact, keys sorted), so that its hash names its content.
/// Schema: resources/questionnaires/questionnaire.schema.json.
namespace heartwood {

/// Largest document that is read.
constexpr qsizetype maxQuestionnaireBytes = qsizetype(4) * 1024 * 1024;
constexpr qsizetype maxLanguages = 60;

struct QuestionnaireDocument
{
    QByteArray bytes; ///< canonical JSON, UTF-8
    QString hash;     ///< SHA-256 of bytes, hexadecimal
    QString key;
    QString version;
    QStringList languages;             ///< sorted; English first where it is there
    QMap<QString, Questionnaire> read; ///< by language, without the hash
};

/// Reads and checks one document. Every fault is told with its JSON path; BadQuestionnaire where there is any.
Result<QuestionnaireDocument> readQuestionnaireDocument(const QByteArray &json);
/// As above, of one that was kept: its bytes are taken as they are, and its hash is theirs.
Result<QuestionnaireDocument> readKeptQuestionnaireDocument(const QByteArray &bytes);
/// Joins a structure and its catalogues (language to JSON) and checks the whole.
Result<QuestionnaireDocument> joinQuestionnaireDocument(const QByteArray &structure,
                                                        const QMap<QString, QByteArray> &catalogues);
/// A file: a whole document, or a structure whose catalogues lie beside it.
Result<QuestionnaireDocument> loadQuestionnaireFile(const QString &path);
/// The questionnaire in a language; English, else the first there is, where that language is missing.
Questionnaire questionnaireIn(const QuestionnaireDocument &document, const QString &language);

/// The documents that ship with the program, by key. Their resources must be linked in.
QStringList builtInQuestionnaires();
Result<QuestionnaireDocument> builtInQuestionnaire(const QString &key);

} // namespace heartwood
