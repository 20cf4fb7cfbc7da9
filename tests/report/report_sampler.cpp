// Writes reports and pictures to look at: report_sampler FOLDER [ANSWERS.csv [PREVIOUS.csv]], or those of extremes:
// report_sampler FOLDER extremes
#include "englishplurals.h"
#include "exchange/answercsv.h"
#include "extremes.h"
#include "model/questionnairedocument.h"
#include "report/chartfile.h"
#include "report/htmlwriter.h"
#include "report/odtwriter.h"
#include "report/pdfwriter.h"

#include <QGuiApplication>
#include <QTextStream>

using namespace heartwood;

namespace {

Questionnaire questionnaire()
{
    const auto document = builtInQuestionnaire(QStringLiteral("customer-obsession"));
    return document ? questionnaireIn(*document, QStringLiteral("en")) : Questionnaire{};
}

/// Answers that differ by person and item, the same in every run.
Assessment made(const Questionnaire &q, const QString &variant, int people)
{
    Assessment a;
    a.itemCount = int(q.items.size());
    a.head.variant = variant;
    quint32 state = 20261112;
    const auto next = [&state](quint32 below) { return (state = state * 1664525U + 1013904223U) / 65536U % below; };
    for (int person = 0; person < people; ++person) {
        a.respondents << Respondent{person + 1, QString(), -1, true};
        QByteArray row(a.itemCount, '-');
        for (int item : q.variant(variant)->items) {
            const int middle = 2 + q.items[item].practice * 7 % 3;
            const int level = qBound(1, middle + int(next(3)) - 1, 5);
            row[item] = next(20) == 0 ? 'D' : next(40) == 0 ? 'N' : static_cast<char>(answerOfLevel(level));
        }
        a.answers += row;
    }
    return a;
}

void finish(Assessment &a, const Questionnaire &q, const QString &title)
{
    a.head.title = title;
    a.head.organization = QStringLiteral("Larkfield Stores");
    a.head.date = QDate(2026, 11, 12);
    a.head.questionnaireKey = q.key;
    a.head.mode = a.respondents.size() == 1 ? Mode::Named : Mode::Anonymous;
    a.aims = QList<Aim>(q.practices.size());
    for (Respondent &respondent : a.respondents)
        respondent.finished = true;
}

void addWords(Assessment &a)
{
    const int last = int(a.respondents.size()) - 1;
    a.notes << Note{0, 12, QStringLiteral("Nobody knows the limit, so everyone asks."), QString()}
            << Note{last, 13, QStringLiteral("<b>Refund limit</b> of €50 in the store handbook, section 4 & annex."),
                    QString()}
            << Note{0, 30, QString(), QStringLiteral("We have no platform of our own.")};
    a.evidence << Evidence{0, 45, EvidenceKind::Outcome, QDate(2026, 9, 1)}
               << Evidence{0, 46, EvidenceKind::Artefact, {}}
               << Evidence{last, 13, EvidenceKind::Artefact, QDate(2026, 5, 1)}
               << Evidence{last, 0, EvidenceKind::Affirmation, {}};
}

void setRoles(Assessment &a)
{
    for (Group &group : a.groups)
        group.role = group.name.startsWith(QLatin1String("Front"))  ? GroupRole::Frontline
                     : group.name.startsWith(QLatin1String("Exec")) ? GroupRole::Leaders
                                                                    : GroupRole::Neither;
}

/// Every text four tenths longer, with long words.
void lengthen(Questionnaire &q)
{
    const auto longer = [](QString &text) { text += u' ' + text.left(text.size() * 2 / 5).remove(u' '); };
    for (Dimension &d : q.dimensions) {
        longer(d.title);
        longer(d.promise);
    }
    for (Practice &p : q.practices) {
        longer(p.title);
        p.shortTitle += QStringLiteral("\u00E4\u00F6\u00FCxyz");
        for (QString &portrait : p.portraits)
            longer(portrait);
        for (Advice &advice : p.advice) {
            longer(advice.text);
            longer(advice.why);
        }
    }
    for (Item &item : q.items) {
        longer(item.question);
        longer(item.shortTitle);
    }
}

void write(const QString &file, const Questionnaire &q, const Assessment &a, const scoring::Comparison *comparison,
           QPageSize::PageSizeId paper, bool pdfA = false)
{
    const scoring::Scorecard scorecard = scoring::scoreOf(q, a);
    const report::ReportDocument document =
        report::composeReport({.questionnaire = q,
                               .assessment = a,
                               .scorecard = scorecard,
                               .comparison = comparison,
                               .branding = {.firm = QStringLiteral("Alder & Co. \u00B7 Advisory")}});
    const report::PageLayout layout(document, paper);
    const QString stem = file.chopped(4);
    const bool ok = report::writePdf(layout, file, {.pdfA = pdfA}).ok() &&
                    report::writeHtml(document, stem + QStringLiteral(".html")).ok() &&
                    report::writeOdt(document, stem + QStringLiteral(".odt"), paper).ok();
    QTextStream(stdout) << file << (ok ? " ok, " : " FAILED, ") << layout.pageCount() << " pages\n";
}

/// Every chart as a picture: FILE-bars.png and so on. The trend leads from previous to a.
void draw(const QString &file, const Questionnaire &q, const Assessment &a, const Assessment &previous)
{
    const scoring::Scorecard card = scoring::scoreOf(q, a);
    const scoring::Scorecard before = scoring::scoreOf(q, previous);
    const QList<report::ScoredRound> rounds{{&q, &previous, &before}, {&q, &a, &card}};
    const std::pair<const char *, report::ChartData> charts[]{
        {"rings", report::ringsOf(q, card, nullptr)}, {"bars", report::barsOf(q, card)},
        {"spread", report::spreadOf(q, card)},        {"priority", report::priorityOf(q, card)},
        {"aspects", report::aspectsOf(q, card)},      {"trend", report::trendOf(rounds)}};
    for (const auto &[name, data] : charts) {
        const QString picture = file + u'-' + QLatin1String(name) + QStringLiteral(".png");
        const auto result = report::writeChart(data, a.head.title, picture);
        QTextStream(stdout) << picture << (result ? " ok: " : " FAILED: ") << report::chartSummary(data) << '\n';
    }
}

int writeExtremes(const QString &folder)
{
    for (const auto &[name, extreme] : extremes::all()) {
        const extremes::Round round(extreme);
        for (const report::Cut cut : report::allCuts) {
            const report::PageLayout layout(round.document(cut), QPageSize::A4);
            const QString file = folder + QString::fromLatin1(name).remove(u',').replace(u' ', u'-') + u'-' +
                                 report::cutKey(cut) + QStringLiteral(".pdf");
            const bool ok = report::writePdf(layout, file, {}).ok();
            QTextStream(stdout) << file << (ok ? " ok, " : " FAILED, ") << layout.pageCount() << " pages\n";
        }
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    const QString folder = arguments[1] + u'/';
    if (arguments.value(2) == u"extremes")
        return writeExtremes(folder);
    const Questionnaire q = questionnaire();
    Assessment workshop = made(q, QStringLiteral("full"), 24);
    Assessment previous = made(q, QStringLiteral("full"), 14);
    if (arguments.size() > 2)
        if (auto read = exchange::readAnswerCsv(arguments[2], q, {}))
            workshop = *read;
    if (arguments.size() > 3)
        if (auto read = exchange::readAnswerCsv(arguments[3], q, {}))
            previous = *read;
    finish(workshop, q, QStringLiteral("Leadership workshop"));
    finish(previous, q, QStringLiteral("Leadership workshop 2025"));
    previous.head.date = QDate(2025, 11, 14);
    setRoles(workshop);
    addWords(workshop);
    const scoring::Comparison comparison = scoring::comparisonOf(q, workshop, q, previous);
    write(folder + QStringLiteral("workshop.pdf"), q, workshop, nullptr, QPageSize::A4);
    write(folder + QStringLiteral("workshop-change-letter.pdf"), q, workshop, &comparison, QPageSize::Letter);
    write(folder + QStringLiteral("workshop-pdfa.pdf"), q, workshop, &comparison, QPageSize::A4, true);

    Assessment executive = made(q, QStringLiteral("full"), 1);
    finish(executive, q, QStringLiteral("Self-assessment"));
    executive.respondents[0].name = QStringLiteral("M. Okafor");
    addWords(executive);
    write(folder + QStringLiteral("executive.pdf"), q, executive, nullptr, QPageSize::A4);
    Assessment pulse = made(q, QStringLiteral("pulse"), 1);
    finish(pulse, q, QStringLiteral("Pulse"));
    write(folder + QStringLiteral("pulse.pdf"), q, pulse, nullptr, QPageSize::Letter);

    Questionnaire longQ = q;
    lengthen(longQ);
    write(folder + QStringLiteral("long.pdf"), longQ, workshop, &comparison, QPageSize::A4);
    Assessment few = made(q, QStringLiteral("full"), 3);
    finish(few, q, QStringLiteral("Three people"));
    write(folder + QStringLiteral("few-anonymous.pdf"), q, few, nullptr, QPageSize::A4);
    few.head.mode = Mode::Named;
    few.answers.replace('3', 'D');
    write(folder + QStringLiteral("few-named-holes.pdf"), q, few, nullptr, QPageSize::A4);
    Assessment nobody = made(q, QStringLiteral("full"), 0);
    finish(nobody, q, QStringLiteral("Nobody yet"));
    write(folder + QStringLiteral("nobody.pdf"), q, nobody, nullptr, QPageSize::A4);
    draw(folder + QStringLiteral("workshop"), q, workshop, previous);
    draw(folder + QStringLiteral("pulse"), q, pulse, pulse);
    draw(folder + QStringLiteral("long"), longQ, workshop, previous);
    draw(folder + QStringLiteral("nobody"), q, nobody, few);
    few.head.mode = Mode::Anonymous;
    draw(folder + QStringLiteral("few-anonymous"), q, few, few);
    return 0;
}
