#include "cli/verbs.h"
#include "model/questionnairedocument.h"
#include "report/fileoutput.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(QuestionnaireVerb)
};

/// A line a variant: its name, version, languages, number of items, title; tabs between.
Outcome listBuiltIn()
{
    QByteArray lines;
    for (const QString &key : builtInQuestionnaires()) {
        const auto document = builtInQuestionnaire(key);
        if (!document)
            return document.error();
        const Questionnaire questionnaire = questionnaireIn(*document, u"en"_qs);
        for (const Variant &variant : questionnaire.variants) {
            const QStringList fields{key + QLatin1Char('/') + variant.key, document->version,
                                     document->languages.join(QLatin1Char(',')), QString::number(variant.items.size()),
                                     questionnaire.title};
            lines += fields.join(QLatin1Char('\t')).toUtf8() + '\n';
        }
    }
    return lines;
}

/// Indented, for people; reading it back gives the same canonical document.
Outcome exportBuiltIn(const QString &key, const QString &file)
{
    const auto document = builtInQuestionnaire(key);
    if (!document)
        return document.error();
    const Result<void> written = report::writeWhole(file, QJsonDocument::fromJson(document->bytes).toJson());
    return written ? Outcome(QByteArray()) : written.error();
}

Outcome checkFile(const QString &file)
{
    const auto document = loadQuestionnaireFile(file);
    if (!document)
        return document.error();
    return QStringLiteral("%1 %2\t%3\n").arg(document->key, document->version, document->hash).toUtf8();
}

} // namespace

Outcome handleQuestionnaire(const Arguments &arguments)
{
    const QString what = arguments.place(0);
    const bool named = arguments.places().size() == 2;
    if (what == QLatin1String("list") && !named)
        return listBuiltIn();
    if (what == QLatin1String("export") && named && arguments.has(u"o"_qs))
        return exportBuiltIn(arguments.place(1), arguments.value(u"o"_qs));
    if (what == QLatin1String("check") && named)
        return checkFile(arguments.place(1));
    return Usage{Words::tr("questionnaire takes list, export with a key and -o, or check with a file")};
}

} // namespace heartwood::cli
