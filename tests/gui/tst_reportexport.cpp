#include "busypool.h"
#include "layoutcheck.h"
#include "reportwindow.h"
#include "testrounds.h"

#include "ui/passworddialog.h"
#include "ui/pdfchoices.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

/// In the dialog that is open: whether these two are taken; Esc where they are not.
void answerPassword(const Report &report, const QString &first, const QString &second, bool taken)
{
    auto *dialog = report.window.main->findChild<PasswordDialog *>();
    QVERIFY(dialog);
    auto *take = dialog->findChild<QPushButton *>(QStringLiteral("takePassword"));
    QVERIFY(!take->isEnabled());
    auto *edit = dialog->findChild<QLineEdit *>(QStringLiteral("password"));
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    edit->setText(first);
    dialog->findChild<QLineEdit *>(QStringLiteral("passwordAgain"))->setText(second);
    QCOMPARE(take->isEnabled(), taken);
    VERIFY_READABLE(*dialog);
    if (taken)
        take->click();
    else
        dialog->reject();
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool containsText(const QByteArray &pdf, const QString &text)
{
    QByteArray utf16;
    for (const QChar c : text) {
        utf16 += char(c.unicode() >> 8);
        utf16 += char(c.unicode() & 0xff);
    }
    return pdf.contains(utf16) || pdf.contains(text.toUtf8());
}

} // namespace

/// The report leaves the window, or does not.
class tst_ReportExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void exportsPdf();
    void exportsTables();
    void failureIsSaid();
    void cancelledExportKeepsTheOldFile();
    void nothingIsReplacedOnceCancelled_data();
    void nothingIsReplacedOnceCancelled();
    void passwordAndPdfAExclude();
    void passwordEndsWithThePage();
    void otherFormsSayThatTheyHaveNoPassword();
    void chartsAreCopied();
};

void tst_ReportExport::exportsPdf()
{
    Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    const QByteArray pdf = report.exported(ExportFormat::Pdf);
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(containsText(pdf, QStringLiteral("Larkfield Stores")));
    QVERIFY(report.notices.first().contains(QStringLiteral("out.pdf")));
}

void tst_ReportExport::exportsTables()
{
    Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    QVERIFY(report.exported(ExportFormat::Csv).contains("empathy.listening"));
    report.notices.clear();
    const QJsonObject json = QJsonDocument::fromJson(report.exported(ExportFormat::Json)).object();
    QCOMPARE(json[QStringLiteral("dimensions")].toArray().size(), 4);
}

void tst_ReportExport::failureIsSaid()
{
    Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    const QString file = report.window.file(QStringLiteral("no/such/folder/out.pdf"));
    replaceDialogs({.openFile = {}, .saveFile = [file](const FileQuestion &) { return file; }, .tell = {}});
    report.page()->exportTo(ExportFormat::Pdf);
    QTRY_VERIFY(!report.notices.isEmpty());
    QVERIFY(!report.notices.first().startsWith(QStringLiteral("Exported")));
    replaceDialogs({});
}

void tst_ReportExport::cancelledExportKeepsTheOldFile()
{
    Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    const QString file = report.window.file(QStringLiteral("kept.pdf"));
    writeFile(file, "the old one");
    replaceDialogs({.openFile = {}, .saveFile = [file](const FileQuestion &) { return file; }, .tell = {}});
    {
        const BusyPool busy;
        report.page()->exportTo(ExportFormat::Pdf);
        report.page()->exportTo(ExportFormat::Pdf); // one at a time
        QCOMPARE(report.notices,
                 QStringList(QStringLiteral("A file is still being written. Wait for it, or cancel that.")));
        QTRY_VERIFY(report.window.find<QPushButton>("cancelJob")->isVisible());
        QVERIFY(!report.window.find<QCheckBox>("pdfA")->isVisible());
        report.window.main->resize(1024, 640);
        VERIFY_READABLE(*report.window.page());
        QTest::mouseClick(report.window.find<QPushButton>("cancelJob"), Qt::LeftButton);
    }
    QTRY_COMPARE(report.notices.size(), 2);
    QVERIFY(report.notices.last().contains(QStringLiteral("as you cancelled it")));
    QVERIFY(report.window.find<QCheckBox>("pdfA")->isVisible());
    replaceDialogs({});
    QCOMPARE(contentOf(file), QByteArray("the old one"));
}

void tst_ReportExport::nothingIsReplacedOnceCancelled_data()
{
    QTest::addColumn<ExportFormat>("format");
    for (const ExportFormat format : {ExportFormat::Pdf, ExportFormat::Html, ExportFormat::Odt, ExportFormat::Xlsx,
                                      ExportFormat::Csv, ExportFormat::Json})
        QTest::newRow(qPrintable(suffixOf(format))) << format;
}

void tst_ReportExport::nothingIsReplacedOnceCancelled()
{
    QFETCH(ExportFormat, format);
    Report report;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("kept"));
    writeFile(file, "the old one");
    const RoundPointer round = *report.window.session.round(report.window.session.heads().first().id);
    const ExportJob job{.pages = composePages(round, nullptr, {}, {}), .format = format, .file = file};
    int asked = 0;
    const auto cancelled = writeExport(job, [&asked](int page, int count) {
        ++asked;
        return count > 0 && page < 2; // other forms have no pages
    });
    QVERIFY(!cancelled.ok() && cancelled.error().code == ErrorCode::Cancelled);
    QCOMPARE(asked, format == ExportFormat::Pdf ? 3 : 1);
    QCOMPARE(contentOf(file), QByteArray("the old one"));
    const auto late = writeExport(job, [](int page, int count) { return page < count; });
    QVERIFY(!late.ok() && late.error().code == ErrorCode::Cancelled); // written, but not put in place
    QCOMPARE(contentOf(file), QByteArray("the old one"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("kept")));
    QVERIFY(writeExport(job, [](int, int) { return true; }).ok());
    QVERIFY(contentOf(file).size() > 1000);
}

void tst_ReportExport::passwordAndPdfAExclude()
{
    const Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    auto *pdfA = report.window.find<QCheckBox>("pdfA");
    auto *protect = report.window.find<QCheckBox>("protect");
    auto *choices = report.window.page()->findChild<PdfChoices *>();
    pdfA->click();
    QVERIFY(choices->pdfA());
    protect->click();
    answerPassword(report, QStringLiteral("acorn"), QStringLiteral("acorns"), false);
    QVERIFY(choices->pdfA() && choices->password().isEmpty() && !protect->isChecked());
    protect->toggle(); // as a screen reader does
    answerPassword(report, QStringLiteral("acorn"), QStringLiteral("acorn"), true);
    QCOMPARE(choices->password(), QStringLiteral("acorn"));
    QVERIFY(protect->isChecked() && !choices->pdfA());
    pdfA->click();
    QVERIFY(choices->pdfA() && choices->password().isEmpty() && !protect->isChecked());
}

void tst_ReportExport::passwordEndsWithThePage()
{
    const Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    auto *protect = report.window.find<QCheckBox>("protect");
    auto *choices = report.window.page()->findChild<PdfChoices *>();
    protect->click();
    answerPassword(report, QStringLiteral("acorn"), QStringLiteral("acorn"), true);
    report.window.main->goTo({.place = Place::Assessments});
    QVERIFY(choices->password().isEmpty());
    QVERIFY(!protect->isChecked());
}

void tst_ReportExport::otherFormsSayThatTheyHaveNoPassword()
{
    Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    report.window.find<QCheckBox>("protect")->click();
    answerPassword(report, QStringLiteral("acorn"), QStringLiteral("acorn"), true);
    QVERIFY(!report.exported(ExportFormat::Csv).isEmpty());
    QVERIFY(report.notices.first().contains(QStringLiteral("without the password")));
}

void tst_ReportExport::chartsAreCopied()
{
    Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    const RoundPointer round = *report.window.session.round(report.window.session.heads().first().id);
    ReportChoice choice;
    choice.paper = report.window.find<QComboBox>("paper")->currentData().value<QPageSize::PageSizeId>();
    const Pages pages = composePages(round, nullptr, {}, choice);
    int page = 0;
    while (page < pages.layout->pageCount() && pages.layout->charts(page).size() != 1)
        ++page;
    QVERIFY(page < pages.layout->pageCount());
    const auto chart = pages.layout->charts(page).first();
    report.view()->goToPage(page);
    QTest::keySequence(report.view(), QKeySequence::Copy);
    QCOMPARE(report.notices, QStringList(QStringLiteral("“%1” was copied.").arg(chart.title)));
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->hasImage());
    QVERIFY(copied->data(QStringLiteral("image/svg+xml")).contains("<title>" + chart.title.toUtf8()));
    QCOMPARE(copied->text(), report::chartSummary(*chart.data));

    PageSheet *sheet = report.view()->findChildren<PageSheet *>()[page];
    const QPoint place = sheet->mapToGlobal((chart.place.center() * report.view()->zoom()).toPoint());
    QContextMenuEvent wanted(QContextMenuEvent::Mouse, sheet->mapFromGlobal(place), place);
    QApplication::sendEvent(sheet, &wanted);
    const auto *menu = report.view()->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    QCOMPARE(menu->actions().first()->text(), QStringLiteral("Copy chart"));
    QCOMPARE(menu->actions().last()->text(), QStringLiteral("Save chart…"));
    QGuiApplication::clipboard()->clear();
    menu->actions().first()->trigger();
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
}

QTEST_MAIN(tst_ReportExport)
#include "tst_reportexport.moc"
