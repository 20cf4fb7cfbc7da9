#include "ui/changetable.h"

#include "report/figures.h"
#include "report/words.h"
#include "ui/widgets.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLocale>

namespace heartwood::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(heartwood::ui::ChangeTable)
};

QLabel *cell(QWidget *parent, const QString &text, int strength = 400, const char *tone = nullptr)
{
    QLabel *label = makeText(parent, TextSize::Body, strength, tone);
    label->setText(text);
    return label;
}

QString month(const QDate &date)
{
    return QLocale().toString(date, QStringLiteral("MMM yyyy"));
}

QString changeText(const scoring::Change &change)
{
    if (!change.diff)
        return report::figure(std::optional<double>());
    return QStringLiteral("%1 · %2").arg(report::signedFigure(*change.diff), report::words::verdict(change.verdict));
}

} // namespace

QWidget *makeChangeTable(const Questionnaire &questionnaire, const scoring::Comparison &comparison, const QDate &before,
                         const QDate &after, QWidget *parent)
{
    auto *table = new QWidget(parent);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().length(14));
    grid->setVerticalSpacing(theme().length(7));
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(3, 4);
    const QStringList heads{Words::tr("Dimension"), month(before), month(after), Words::tr("Change")};
    for (int column = 0; column < int(heads.size()); ++column)
        grid->addWidget(cell(table, heads[column], 600, "muted"), 0, column);
    const auto addRow = [&](const QString &title, const char *tone, const scoring::Change &change) {
        const int row = grid->rowCount();
        grid->addWidget(makeRule(table), row, 0, 1, 4);
        const bool detected =
            change.verdict == scoring::Verdict::Improved || change.verdict == scoring::Verdict::Declined;
        grid->addWidget(cell(table, title, 600, tone), row + 1, 0);
        grid->addWidget(cell(table, report::figure(change.meanBefore)), row + 1, 1);
        grid->addWidget(cell(table, report::figure(change.meanAfter), 600), row + 1, 2);
        grid->addWidget(cell(table, changeText(change), 400, detected ? nullptr : "muted"), row + 1, 3);
    };
    if (comparison.overall.diff)
        addRow(Words::tr("The whole"), nullptr, comparison.overall);
    for (int i = 0; i < int(comparison.dimensions.size()); ++i) {
        const int dimension = comparison.dimensions[i];
        addRow(questionnaire.dimensions[dimension].title, qPrintable(QStringLiteral("dim%1").arg(dimension % 4)),
               comparison.dimensionChanges[i]);
    }
    return table;
}

} // namespace heartwood::ui
