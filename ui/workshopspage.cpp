#include "ui/workshopspage.h"

#include "exchange/answercsv.h"
#include "model/questionnairedocument.h"
#include "report/fileoutput.h"
#include "ui/assessmentmodel.h"
#include "ui/dialogs.h"
#include "ui/pages.h"
#include "ui/session.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>

namespace heartwood::ui {

namespace {

Questionnaire shippedQuestionnaire(const QString &language)
{
    const auto document = builtInQuestionnaire(builtInQuestionnaires().value(0));
    return document ? questionnaireIn(*document, language) : Questionnaire();
}

/// The header alone, for a spreadsheet to be filled in.
QByteArray emptySheet(const Questionnaire &questionnaire, const QString &variant)
{
    Assessment nobody;
    nobody.head.variant = variant;
    nobody.itemCount = int(questionnaire.items.size());
    return exchange::writeAnswerCsv(questionnaire, nobody);
}

} // namespace

WorkshopsPage::WorkshopsPage(Session &session, QWidget *parent) : RoundsPage(session, parent)
{
    m_sheet = addHeadButton("saveSheet");
    m_variants = new QMenu(m_sheet);
    m_sheet->setMenu(m_variants);
}

QString WorkshopsPage::heading() const
{
    return tr("Workshops");
}

void WorkshopsPage::refresh()
{
    RoundsPage::refresh();
    m_sheet->setText(tr("Save an answer sheet"));
    m_variants->clear();
    for (const Variant &variant : shippedQuestionnaire(session().language()).variants)
        m_variants->addAction(variantText(variant.key, int(variant.items.size())), this,
                              [this, key = variant.key] { saveSheet(key); });
}

RoundsPage::Words WorkshopsPage::words(int rounds) const
{
    return {.subtitle = rounds == 0 ? QString() : tr("%n rounds that several people answered", nullptr, rounds),
            .emptyTitle = tr("Where several leaders answer, it shows where they agree"),
            .emptyText =
                tr("Ask the questions in a form service or on a spreadsheet, and bring the answers here as a CSV "
                   "file: one row a respondent, one column a question. An answer sheet has the right columns "
                   "to start from. Nothing is shown of fewer than five people."),
            .start = tr("Import answers"),
            .emptyStart = tr("Import answers")};
}

bool WorkshopsPage::belongs(const AssessmentHead &head) const
{
    return head.respondents > 1;
}

void WorkshopsPage::start()
{
    importAnswers();
}

void WorkshopsPage::saveSheet(const QString &variant)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString file =
        askSaveFile(this, {.title = tr("Save an answer sheet"),
                           .filter = tr("Answers (*.csv)"),
                           .suggested = QDir(folder).filePath(tr("Answer sheet") + QStringLiteral(".csv")),
                           .suffix = QStringLiteral("csv")});
    if (file.isEmpty())
        return;
    const auto written = report::writeWhole(file, emptySheet(shippedQuestionnaire(session().language()), variant));
    Q_EMIT notify({.text = written ? tr("The answer sheet was saved as %1.").arg(QFileInfo(file).fileName())
                                   : problemText(written.error())});
}

} // namespace heartwood::ui
