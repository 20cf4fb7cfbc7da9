#include "guitest.h"

#include "ui/assessmentfilter.h"
#include "ui/assessmentmodel.h"
#include "ui/findermodel.h"
#include "ui/measuremodel.h"

#include <QAbstractItemModelTester>

using namespace heartwood;
using namespace heartwood::ui;

namespace {

AssessmentHead head(qint64 id, const QString &title, const QString &organization, const QDate &date)
{
    AssessmentHead made;
    made.id = id;
    made.title = title;
    made.organization = organization;
    made.date = date;
    made.variant = QStringLiteral("full");
    made.state = State::Finished;
    made.respondents = 1;
    return made;
}

QList<AssessmentHead> threeHeads()
{
    AssessmentHead open = head(3, QStringLiteral("Board 10"), QStringLiteral("Larkfield"), {2026, 3, 1});
    open.state = State::Open;
    open.answered = 23;
    AssessmentHead sample = head(2, QStringLiteral("board 9"), QStringLiteral("Acme"), {2026, 2, 1});
    sample.sample = true;
    sample.respondents = 24;
    return {open, sample, head(1, QStringLiteral("Leaders"), QStringLiteral("Larkfield"), {2025, 1, 1})};
}

int fortyEight(const QString &, const QString &)
{
    return 48;
}

QStringList column(const QAbstractItemModel &model, int shown)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, shown).data().toString();
    return texts;
}

Measure wave(MeasureKind kind, const QDate &date, const QList<std::optional<double>> &answers)
{
    Measure made;
    made.kind = kind;
    made.organization = QStringLiteral("Larkfield");
    made.date = date;
    made.scaleMax = report::usualScale(kind);
    made.answers = answers;
    return made;
}

} // namespace

class tst_Models : public QObject
{
    Q_OBJECT
    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English)); // the plain C locale cannot collate
        m_theme = std::make_unique<Theme>(*qApp);
    }
    void cleanupTestCase() { m_theme.reset(); }

    void assessmentsAsRows()
    {
        AssessmentModel model(fortyEight, nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setHeads(threeHeads());
        QCOMPARE(column(model, AssessmentModel::StateColumn),
                 QStringList({QStringLiteral("In progress, 23 of 48"), QStringLiteral("Finished · sample"),
                              QStringLiteral("Finished")}));
        QCOMPARE(model.index(0, AssessmentModel::Date).data().toString(), QStringLiteral("1 March 2026"));
        const QString spoken = model.index(1, 0).data(Qt::AccessibleTextRole).toString();
        for (const auto *part : {"board 9", "Acme", "1 February 2026", "48", "24", "sample"})
            QVERIFY2(spoken.contains(QLatin1String(part)), qPrintable(spoken));
    }

    void aChoiceCountsWhatItAsked()
    {
        AssessmentModel model(fortyEight, nullptr);
        QList<AssessmentHead> heads = threeHeads();
        heads[0].asked = heads[1].asked = QList<int>{0, 1, 2, 3, 4, 5};
        heads[0].answered = 4;
        heads[1].deeper = QStringLiteral("full");
        heads[1].sample = false;
        heads[1].respondents = 1;
        model.setHeads(heads);
        QCOMPARE(column(model, AssessmentModel::Questions),
                 QStringList({QStringLiteral("Choice, 6 questions"), QStringLiteral("Choice, 6 questions"),
                              QStringLiteral("Full, 48 questions")}));
        QCOMPARE(column(model, AssessmentModel::StateColumn).first(2),
                 QStringList({QStringLiteral("In progress, 4 of 6"), QStringLiteral("In progress, 0 of 48")}));
    }

    void sameHeadsKeepTheRows()
    {
        AssessmentModel model(fortyEight, nullptr);
        model.setHeads(threeHeads());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setHeads(threeHeads());
        QCOMPARE(reset.count(), 0);
    }

    void titlesAreEditedWhereAllowed()
    {
        AssessmentModel model(fortyEight, nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setHeads(threeHeads());
        const QString title = QStringLiteral("  The  board ");
        QVERIFY(!model.setData(model.index(0, AssessmentModel::Title), title, Qt::EditRole));
        model.setEditable(true);
        QSignalSpy renamed(&model, &AssessmentModel::renamed);
        QVERIFY(model.setData(model.index(0, AssessmentModel::Title), title, Qt::EditRole));
        QVERIFY(!model.setData(model.index(0, AssessmentModel::Title), QStringLiteral(" "), Qt::EditRole));
        QVERIFY(!model.setData(model.index(0, AssessmentModel::Date), title, Qt::EditRole));
        QCOMPARE(renamed.count(), 1);
        QCOMPARE(renamed.first(), QVariantList({qint64(3), QStringLiteral("The board")}));
    }

    void sortedByWhatColumnsMean()
    {
        AssessmentModel model(fortyEight, nullptr);
        AssessmentFilter filter(nullptr);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        model.setHeads(threeHeads());
        filter.sort(AssessmentModel::Title, Qt::AscendingOrder);
        QCOMPARE(column(filter, AssessmentModel::Title),
                 QStringList({QStringLiteral("board 9"), QStringLiteral("Board 10"), QStringLiteral("Leaders")}));
        filter.sort(AssessmentModel::Date, Qt::AscendingOrder);
        QCOMPARE(column(filter, AssessmentModel::Title).first(), QStringLiteral("Leaders"));
        filter.sort(AssessmentModel::Respondents, Qt::DescendingOrder);
        QCOMPARE(column(filter, AssessmentModel::Title).first(), QStringLiteral("board 9"));
        filter.sort(AssessmentModel::StateColumn, Qt::AscendingOrder);
        QCOMPARE(column(filter, AssessmentModel::Title).first(), QStringLiteral("Board 10"));
    }

    void filteredByEveryWord()
    {
        AssessmentModel model(fortyEight, nullptr);
        AssessmentFilter filter(nullptr);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        model.setHeads(threeHeads());
        filter.setWords(QStringLiteral("board lark"));
        QCOMPARE(column(filter, AssessmentModel::Title), QStringList(QStringLiteral("Board 10")));
        filter.setWords(QStringLiteral("nobody"));
        QCOMPARE(filter.rowCount(), 0);
        filter.setWords({});
        QCOMPARE(filter.rowCount(), 3);
    }

    void lettersFitInTheirOrder()
    {
        QVERIFY(fitOf(QStringLiteral("stg"), QStringLiteral("Settings")));
        QVERIFY(!fitOf(QStringLiteral("gts"), QStringLiteral("Setting")));
        // Starts of words before letters somewhere inside.
        QVERIFY(*fitOf(QStringLiteral("cm"), QStringLiteral("Customer measures")) >
                *fitOf(QStringLiteral("cm"), QStringLiteral("Welcome home")));
        QVERIFY(*fitOf(QStringLiteral("set"), QStringLiteral("Settings")) >
                *fitOf(QStringLiteral("set"), QStringLiteral("Assessments")));
    }

    void finderShowsTheBestFirst()
    {
        QList<FinderEntry> entries;
        for (const auto *name : {"Overview", "Assessments", "Settings"})
            entries << FinderEntry{QLatin1String(name), QStringLiteral("Page"), [] {}};
        FinderModel model(entries, nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 3);
        model.setLetters(QStringLiteral("SET"));
        QCOMPARE(column(model, 0), QStringList({QStringLiteral("Settings"), QStringLiteral("Assessments")}));
        model.setLetters(QStringLiteral("zz"));
        QCOMPARE(model.rowCount(), 0);
    }

    void theSamplesWavesAreComparedWithNoOthers()
    {
        MeasureModel model(nullptr);
        Measure fictitious = wave(MeasureKind::Nps, {2025, 6, 1}, QList<std::optional<double>>(40, 9.0));
        fictitious.sample = true;
        Measure older = fictitious;
        older.date = QDate(2024, 6, 1);
        older.answers = QList<std::optional<double>>(40, 3.0);
        model.setMeasures({wave(MeasureKind::Nps, {2025, 1, 1}, QList<std::optional<double>>(40, 3.0)), older,
                           wave(MeasureKind::Nps, {2026, 1, 1}, QList<std::optional<double>>(40, 3.0)), fictitious});
        QCOMPARE(column(model, MeasureModel::Date),
                 QStringList({QStringLiteral("1 January 2026"), QStringLiteral("1 January 2025"),
                              QStringLiteral("1 June 2025"), QStringLiteral("1 June 2024")}));
        const QStringList changes = column(model, MeasureModel::Change);
        QVERIFY2(changes[0].startsWith(QStringLiteral("0")), qPrintable(changes[0]));
        QCOMPARE(changes[1], QStringLiteral("\u2013"));
        QCOMPARE(changes[2], QStringLiteral("+200, improved"));
        QCOMPARE(changes[3], QStringLiteral("\u2013"));
    }

    void measuresAgainstTheWaveBefore()
    {
        MeasureModel model(nullptr);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<std::optional<double>> bad(40, 3.0);
        const QList<std::optional<double>> good(40, 9.0);
        model.setMeasures({wave(MeasureKind::Nps, {2025, 1, 1}, bad), wave(MeasureKind::Nps, {2026, 1, 1}, good),
                           wave(MeasureKind::Csat, {2026, 1, 1}, {5.0, 4.0, 3.0, std::nullopt, 9.0})});
        QCOMPARE(column(model, MeasureModel::Figure),
                 QStringList({QStringLiteral("+100"), QStringLiteral("−100"), QStringLiteral("67%")}));
        QCOMPARE(model.index(0, MeasureModel::Change).data().toString(), QStringLiteral("+200, improved"));
        QCOMPARE(model.index(1, MeasureModel::Change).data().toString(), QStringLiteral("\u2013"));
        const QString base = model.index(2, MeasureModel::Base).data().toString();
        QVERIFY2(base.contains(QStringLiteral("1 blank")) && base.contains(QStringLiteral("1 not on the scale")),
                 qPrintable(base));
    }
};

QTEST_MAIN(tst_Models)
#include "tst_models.moc"
