#include "ui/workshopspage.h"

#include "exchange/answercsv.h"
#include "report/fileoutput.h"
#include "ui/assessmentmodel.h"
#include "ui/dialogs.h"
#include "ui/pages.h"
#include "ui/runningcard.h"
#include "ui/session.h"
#include "ui/shippedquestionnaire.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>

namespace heartwood::ui {

namespace {

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
    m_running = new RunningCard(session, this);
    addAbove(m_running);
    connect(m_running, &RunningCard::toConsole, this, [this] { Q_EMIT goTo({.place = Place::Console}); });
    m_import = addHeadButton("importAnswers");
    connect(m_import, &QPushButton::clicked, this, &WorkshopsPage::importAnswers);
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
    m_running->refresh();
    m_import->setText(tr("Import answers"));
    m_import->setEnabled(!session().readOnly());
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
                tr("Each person answers on their own phone, with no app, no account and no internet; the room sees "
                   "how its answers spread, and decides. Nothing is shown of fewer than five people. Answers from a "
                   "form service or a spreadsheet can be brought in as well: an answer sheet has the right columns "
                   "to start from."),
            .start = tr("Run a workshop"),
            .emptyStart = tr("Run a workshop")};
}

bool WorkshopsPage::belongs(const AssessmentHead &head) const
{
    return head.respondents > 1;
}

void WorkshopsPage::start()
{
    Q_EMIT goTo({.place = Place::Prepare});
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
