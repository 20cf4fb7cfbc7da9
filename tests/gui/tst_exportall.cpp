#include "busypool.h"
#include "guitest.h"
#include "layoutcheck.h"
#include "testrounds.h"

#include "ui/dialogs.h"
#include "ui/exportall.h"
#include "ui/exportdialog.h"
#include "ui/toast.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

/// Rounds 1, 2, 3, ... are finished, and one is not.
struct Exporting
{
    Window window;

    explicit Exporting(int rounds, const QString &language = QStringLiteral("en")) : window(language)
    {
        for (int i = 1; i <= rounds; ++i)
            addPulse(window.session, QStringLiteral("Round %1").arg(i), 3, true, QDate(2026, 1, i));
        addPulse(window.session, QStringLiteral("Begun"), 3, false);
        window.main->goTo({.place = Place::Assessments});
    }

    ExportDialog *ask() const
    {
        QTest::mouseClick(window.find<QPushButton>("exportAll"), Qt::LeftButton);
        return window.main->findChild<ExportDialog *>();
    }
    /// Into a folder that does not exist yet.
    void start() const
    {
        const ExportDialog *dialog = ask();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(QStringLiteral("exportFolder"))->setText(folder());
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("startExport")), Qt::LeftButton);
    }
    ExportAll *strip() const { return window.main->findChild<ExportAll *>(); }
    void cancel() const { strip()->findChild<QPushButton *>(QStringLiteral("cancelJob"))->click(); }

    QString folder() const { return window.file(QStringLiteral("all of them")); }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files | QDir::Hidden); }
    Notice said() const { return window.main->findChild<Toast *>(QStringLiteral("toast"))->notice(); }
    QString saysFiles(int count) const
    {
        return QStringLiteral("%1 report%2 in %3")
            .arg(QString::number(count), count == 1 ? QString() : QStringLiteral("s"),
                 QDir::toNativeSeparators(folder()));
    }
};

/// From its first bytes to its last.
bool isWholePdf(const QString &file)
{
    QFile pdf(file);
    if (!pdf.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = pdf.readAll();
    return bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF");
}

} // namespace

class tst_ExportAll : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { replaceDialogs({}); }
    void writesEveryFinishedRound();
    void isFoundInTheMenu();
    void stopsAfterTheFirst();
    void stopsAtTheFirstFailure();
    void cancelLeavesWholeFiles();
    void cancelBeforeTheFirst();
    void failureIsNamed();
    void unusableFolderIsSaid();
    void formatsHaveTheirChoices();
    void folderIsChosen();
    void nothingFinishedIsSaid();
    void isReadable_data();
    void isReadable();
};

void tst_ExportAll::writesEveryFinishedRound()
{
    const Exporting exporting(3);
    exporting.start();
    QVERIFY(exporting.strip()->isVisible());
    QTRY_COMPARE(exporting.said().text, exporting.saysFiles(3));
    QCOMPARE(exporting.said().actionText, QStringLiteral("Open folder"));
    QVERIFY(!exporting.strip()->isVisible());
    QCOMPARE(exporting.files(), QStringList({u"1-Round-1.pdf"_qs, u"2-Round-2.pdf"_qs, u"3-Round-3.pdf"_qs}));
    for (const QString &file : exporting.files())
        QVERIFY(isWholePdf(QDir(exporting.folder()).filePath(file)));
}

void tst_ExportAll::isFoundInTheMenu()
{
    const Exporting exporting(1);
    const auto actions = exporting.window.main->actions();
    const auto action = std::ranges::find(actions, QStringLiteral("Export all of this workspace…"), &QAction::text);
    QVERIFY(action != actions.end());
    (*action)->trigger();
    QVERIFY(exporting.window.main->findChild<ExportDialog *>());
}

void tst_ExportAll::stopsAfterTheFirst()
{
    Exporting exporting(4);
    bool stopped = false;
    QStringList written;
    const cli::ReportsWatch watch{.written =
                                      [&](int files, int of, const AssessmentHead &head) {
                                          stopped = true;
                                          written << QStringLiteral("%1 of %2: %3").arg(files).arg(of).arg(head.title);
                                      },
                                  .stopped = [&] { return stopped; }};
    cli::ReportOptions options;
    options.format = QStringLiteral("html");
    options.language = QStringLiteral("en");
    const auto outcome =
        cli::writeAllReports(exporting.window.session.workspace(), options, exporting.folder(), 1, watch);
    QVERIFY(outcome.result.ok());
    QCOMPARE(outcome.files, 1);
    QCOMPARE(written, QStringList(QStringLiteral("1 of 4: Round 4"))); // the newest first
    QCOMPARE(exporting.files(), QStringList(QStringLiteral("4-Round-4.html")));
    QFile html(QDir(exporting.folder()).filePath(QStringLiteral("4-Round-4.html")));
    QVERIFY(html.open(QIODevice::ReadOnly));
    QVERIFY(html.readAll().trimmed().endsWith("</html>"));
}

void tst_ExportAll::stopsAtTheFirstFailure()
{
    Exporting exporting(3);
    QVERIFY(QDir().mkpath(exporting.folder() + QStringLiteral("/2-Round-2.csv")));
    cli::ReportOptions options;
    options.format = QStringLiteral("csv");
    options.language = QStringLiteral("en");
    const auto outcome = cli::writeAllReports(exporting.window.session.workspace(), options, exporting.folder(), 1);
    QVERIFY(!outcome.result.ok());
    QCOMPARE(outcome.failedAt, QStringLiteral("Round 2"));
    QCOMPARE(outcome.files, 1);
    QCOMPARE(exporting.files(), QStringList(QStringLiteral("3-Round-3.csv")));
}

void tst_ExportAll::cancelLeavesWholeFiles()
{
    const Exporting exporting(12);
    exporting.start();
    auto *words = exporting.strip()->findChild<QLabel *>(QStringLiteral("jobText"));
    QTRY_VERIFY(words->accessibleName().contains(QStringLiteral(" of 12 · Larkfield Stores - Round ")));
    exporting.cancel();
    QTRY_VERIFY(!exporting.strip()->isRunning());
    const QStringList files = exporting.files();
    QVERIFY(!files.isEmpty());
    QVERIFY(exporting.said().text.contains(exporting.saysFiles(int(files.size()))));
    for (const QString &file : files)
        QVERIFY2(isWholePdf(QDir(exporting.folder()).filePath(file)), qPrintable(file));
}

void tst_ExportAll::cancelBeforeTheFirst()
{
    const Exporting exporting(2);
    {
        const BusyPool busy;
        exporting.start();
        exporting.cancel();
    }
    QTRY_COMPARE(exporting.said().text, QStringLiteral("Cancelled. %1.").arg(exporting.saysFiles(0)));
    QVERIFY(exporting.said().actionText.isEmpty());
    QVERIFY(exporting.files().isEmpty());
}

void tst_ExportAll::failureIsNamed()
{
    const Exporting exporting(3);
    QVERIFY(QDir().mkpath(exporting.folder() + QStringLiteral("/2-Round-2.pdf/in the way")));
    exporting.start();
    QTRY_VERIFY(!exporting.said().text.isEmpty());
    const QString text = exporting.said().text;
    QVERIFY2(text.startsWith(QStringLiteral("“Round 2” was not exported. ")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("2-Round-2.pdf could not be written")), qPrintable(text));
    QVERIFY2(text.endsWith(exporting.saysFiles(int(exporting.files().size())) + u'.'), qPrintable(text));
    for (const QString &file : exporting.files())
        QVERIFY(isWholePdf(QDir(exporting.folder()).filePath(file)));
}

void tst_ExportAll::unusableFolderIsSaid()
{
    const Exporting exporting(1);
    writeFile(exporting.folder(), "a file where the folder should be");
    exporting.start();
    QTRY_VERIFY(exporting.said().text.contains(QStringLiteral("could not be written (no folder)")));
}

void tst_ExportAll::formatsHaveTheirChoices()
{
    const Exporting exporting(1);
    const ExportDialog *dialog = exporting.ask();
    QVERIFY(dialog);
    auto *format = dialog->findChild<QComboBox *>(QStringLiteral("exportFormat"));
    auto *cut = dialog->findChild<QComboBox *>(QStringLiteral("exportCut"));
    auto *paper = dialog->findChild<QComboBox *>(QStringLiteral("exportPaper"));
    const auto choices = [&] { return std::pair(cut->isEnabled(), paper->isEnabled()); };
    const QHash<QString, std::pair<bool, bool>> wanted{{u"pdf"_qs, {true, true}},   {u"html"_qs, {true, false}},
                                                       {u"odt"_qs, {true, true}},   {u"xlsx"_qs, {true, true}},
                                                       {u"csv"_qs, {false, false}}, {u"json"_qs, {false, false}}};
    QCOMPARE(format->count(), int(wanted.size()));
    for (int i = 0; i < format->count(); ++i) {
        format->setCurrentIndex(i);
        QCOMPARE(choices(), wanted[dialog->wish().options.format]);
    }
    cut->setCurrentIndex(0);
    QVERIFY(dialog->wish().options.brief);
    QCOMPARE(dialog->wish().options.parts, report::partsOf(report::Cut::Board));
    dialog->findChild<QLineEdit *>(QStringLiteral("exportFolder"))->setText(QStringLiteral(" "));
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("startExport"))->isEnabled());
}

void tst_ExportAll::folderIsChosen()
{
    const Exporting exporting(1);
    ExportDialog *dialog = exporting.ask();
    QVERIFY(dialog);
    QVERIFY(dialog->wish().folder.endsWith(QStringLiteral("/test reports"))); // after the workspace
    const auto *folder = dialog->findChild<QLineEdit *>(QStringLiteral("exportFolder"));
    QCOMPARE(folder->accessibleName(), QStringLiteral("Folder"));
    QVERIFY(folder->parentWidget()->accessibleName().isEmpty()); // who looks for the name finds the field
    const QString chosen = exporting.window.file(QStringLiteral("chosen"));
    replaceDialogs(
        {.openFile = {}, .saveFile = {}, .tell = {}, .folder = [chosen](const FileQuestion &) { return chosen; }});
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        if (button->accessibleName() == QStringLiteral("Choose a folder"))
            button->click();
    QCOMPARE(dialog->wish().folder, chosen);
}

void tst_ExportAll::nothingFinishedIsSaid()
{
    const Exporting exporting(0);
    QVERIFY(!exporting.window.find<QPushButton>("exportAll")->isVisible());
    exporting.strip()->ask();
    QVERIFY(exporting.said().text.startsWith(QStringLiteral("Nothing is finished yet")));
    QVERIFY(!exporting.window.main->findChild<ExportDialog *>());
}

void tst_ExportAll::isReadable_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("pseudo") << pseudoLanguage;
}

void tst_ExportAll::isReadable()
{
    QFETCH(QString, language);
    const Exporting exporting(1, language);
    exporting.window.main->resize(1024, 640);
    VERIFY_READABLE(*exporting.window.page());
    const BusyPool busy;
    ExportDialog *dialog = exporting.ask();
    QVERIFY(dialog);
    QVERIFY(dialog->height() <= 640);
    VERIFY_READABLE(*dialog);
    dialog->accept();
    VERIFY_READABLE(*exporting.strip());
    exporting.cancel();
}

QTEST_MAIN(tst_ExportAll)
#include "tst_exportall.moc"
