#include "ui/answerimport.h"

#include "exchange/answercsv.h"
#include "model/questionnairedocument.h"
#include "ui/choices.h"
#include "ui/formfield.h"
#include "ui/session.h"

#include <QDateEdit>
#include <QFileInfo>
#include <QLineEdit>

namespace heartwood::ui {

namespace {

QString questionnaireKey()
{
    return builtInQuestionnaires().value(0);
}

Result<Assessment> readAnswers(const QString &file, const QString &language)
{
    const auto document = builtInQuestionnaire(questionnaireKey());
    if (!document)
        return document.error();
    return exchange::readAnswerCsv(file, questionnaireIn(*document, language), {});
}

} // namespace

AnswerImport::AnswerImport(Session &session_, QWidget *parent) : FileImport(session_, parent)
{
    m_title = makeLineEdit(this, "importTitle");
    m_organization = makeLineEdit(this, "importOrganization");
    m_date = makeDateEdit(this, "importDate");
    m_mode = new Choices(this);
    m_mode->setObjectName(QStringLiteral("importMode"));
    m_mode->setValues({int(Mode::Named), int(Mode::Anonymous)});
    m_titleField = addField(m_title);
    m_organizationField = addField(m_organization);
    m_dateField = addField(m_date);
    m_modeField = addField(m_mode);
}

void AnswerImport::read()
{
    readBy([file = file(), language = session().language()] { return readAnswers(file, language); },
           [this](const Assessment &answers) { take(answers); });
}

void AnswerImport::take(const Assessment &answers)
{
    m_answers = answers;
    m_title->setText(QFileInfo(file()).completeBaseName());
    m_title->selectAll();
    suggestOrganizations(m_organization);
    m_date->setDate(QDate::currentDate());
    m_mode->setValue(int(m_answers.respondents.size() == 1 ? Mode::Named : Mode::Anonymous));
}

FileImport::Words AnswerImport::words() const
{
    return {.title = tr("Import answers"),
            .explanation =
                tr("From a form service or a spreadsheet: a CSV file with one row a respondent, or one row an "
                   "answer."),
            .found = tr("%n respondents", nullptr, int(m_answers.respondents.size()))};
}

void AnswerImport::refresh()
{
    FileImport::refresh();
    m_titleField->setText(tr("Title"));
    m_organizationField->setText(tr("Organization"));
    m_dateField->setText(tr("Date"));
    refreshDateEdit(m_date);
    m_modeField->setText(tr("Respondents are"),
                         tr("Anonymous: names are dropped, and nothing is shown of fewer than five people."));
    m_mode->setTexts(tr("Respondents are"), {tr("Named"), tr("Anonymous")});
}

Result<qint64> AnswerImport::keep()
{
    const auto hash = session().currentQuestionnaire();
    if (!hash)
        return hash.error();
    AssessmentHead &head = m_answers.head;
    head.title = m_title->text().simplified();
    if (head.title.isEmpty())
        head.title = QFileInfo(file()).completeBaseName();
    head.organization = m_organization->text().simplified();
    head.date = m_date->date();
    head.questionnaireKey = questionnaireKey();
    head.questionnaireHash = *hash;
    head.mode = Mode(m_mode->value().toInt());
    head.state = State::Finished;
    return session().assessments().add(m_answers);
}

void AnswerImport::save()
{
    if (!ready())
        return;
    const auto kept = keep();
    if (!kept) {
        fail(kept.error());
        return;
    }
    forget();
    session().touched();
    Q_EMIT imported(*kept);
}

} // namespace heartwood::ui
