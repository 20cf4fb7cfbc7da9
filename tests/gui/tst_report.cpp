#include "layoutcheck.h"
#include "reportwindow.h"

#include "ui/printing.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QThreadPool>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

class tst_Report : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsEveryPage();
    void windowWaitsForWhatIsComposed();
    void pagesSpeak();
    void zooms();
    void contentsLead();
    void keysLeadToBothEnds();
    void paperChangesThePages();
    void cutsAndSectionsChangeThePages();
    void sectionsAreTickedInOneGo();
    void speaksALanguageOfItsOwn();
    void ownWordsReachTheirSection();
    void namesAreSafe();
    void prints();
    void isReadable_data();
    void isReadable();
};

void tst_Report::showsEveryPage()
{
    Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    const auto heads = report.window.session.heads();
    ReportChoice choice;
    choice.paper = report.window.find<QComboBox>("paper")->currentData().value<QPageSize::PageSizeId>();
    const Pages pages = composePages(*report.window.session.round(heads.first().id), nullptr, {}, choice);
    QCOMPARE(report.view()->pageCount(), pages.layout->pageCount());
    QCOMPARE(report.window.find<QLabel>("pageNumber")->text(),
             QStringLiteral("Page 1 of %1").arg(pages.layout->pageCount()));
}

/// Whatever lays out text beside the window must be done before the program gives its fonts back.
void tst_Report::windowWaitsForWhatIsComposed()
{
    {
        const Report report;
        QVERIFY(QThreadPool::globalInstance()->activeThreadCount() > 0);
    }
    QCOMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
}

void tst_Report::pagesSpeak()
{
    const Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    const auto sheets = report.view()->findChildren<PageSheet *>();
    QCOMPARE(sheets.size(), report.view()->pageCount());
    QVERIFY(sheets.first()->accessibleDescription().contains(QStringLiteral("Larkfield Stores")));
    for (const PageSheet *sheet : sheets)
        QVERIFY(!sheet->accessibleDescription().isEmpty());
}

void tst_Report::zooms()
{
    const Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    const double fitted = report.view()->zoom();
    QTest::mouseClick(report.window.find<QPushButton>("zoomIn"), Qt::LeftButton);
    QVERIFY(report.view()->zoom() > fitted);
    QTest::keyClick(report.view(), Qt::Key_0, Qt::ControlModifier);
    const double wide = report.view()->zoom();
    QVERIFY(wide >= fitted);
    QTest::keyClick(report.view(), Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(report.view()->zoom() < wide);
}

void tst_Report::contentsLead()
{
    const Report report;
    QTRY_VERIFY(report.view()->pageCount() > 2);
    auto *contents = report.window.find<QListWidget>("contents");
    QVERIFY(contents->count() > 2);
    contents->setCurrentRow(contents->count() - 1);
    QTRY_VERIFY(report.view()->currentPage() > 0);
    // As assistive technology does it: chosen, with the keyboard's row where it was.
    contents->selectionModel()->select(contents->model()->index(0, 0), QItemSelectionModel::ClearAndSelect);
    QTRY_VERIFY(report.view()->currentPage() < report.view()->pageCount() / 2);
}

void tst_Report::keysLeadToBothEnds()
{
    const Report report;
    QTRY_VERIFY(report.view()->pageCount() > 2);
    report.view()->setFocus();
    report.window.key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(report.view()->currentPage(), report.view()->pageCount() - 1);
    report.window.key(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(report.view()->currentPage(), 0);
}

void tst_Report::paperChangesThePages()
{
    const Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    auto *paper = report.window.find<QComboBox>("paper");
    paper->setCurrentIndex(0);
    const auto shape = [&report] {
        const QSize size = report.view()->findChildren<PageSheet *>().first()->size();
        return double(size.height()) / size.width();
    };
    QTRY_VERIFY(std::abs(shape() - 297.0 / 210.0) < 0.01);
    paper->setCurrentIndex(1);
    QTRY_VERIFY(std::abs(shape() - 11.0 / 8.5) < 0.01);
}

void tst_Report::cutsAndSectionsChangeThePages()
{
    const Report report;
    QTRY_VERIFY(report.view()->pageCount() > 8);
    auto *cut = report.window.find<QComboBox>("cut");
    cut->setCurrentIndex(cut->findData(int(report::Cut::Board)));
    Q_EMIT cut->activated(cut->currentIndex());
    QTRY_VERIFY(report.view()->pageCount() > 0 && report.view()->pageCount() <= 8);
    const int board = report.view()->pageCount();
    for (QAction *action : report.window.page()->findChildren<QAction *>())
        if (action->text() == report::partTitle(QStringLiteral("roadmap")))
            action->trigger();
    QTRY_VERIFY(report.view()->pageCount() < board);
    QVERIFY(report.window.find<QLabel>("notices")->text().contains(report::partTitle(QStringLiteral("measures"))));
}

void tst_Report::sectionsAreTickedInOneGo()
{
    const Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    QTest::mouseClick(report.window.find<QPushButton>("parts"), Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction *action : menu->actions().mid(0, 2)) {
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        QVERIFY(!action->isChecked());
        QVERIFY(menu->isVisible());
    }
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(!menu->isVisible());
}

void tst_Report::speaksALanguageOfItsOwn()
{
    Report report(pseudoLanguage);
    const auto said = [&report] {
        QString all;
        for (const PageSheet *sheet : report.view()->findChildren<PageSheet *>())
            all += sheet->accessibleDescription();
        return all;
    };
    const QString english = QStringLiteral("Where we stand");
    const QString pseudo = PseudoTranslator::pseudo(english);
    QTRY_VERIFY(said().contains(pseudo));
    auto *language = report.window.find<QComboBox>("reportLanguage");
    QCOMPARE(language->currentData().toString(), QString()); // the window's
    const int at = language->findData(QStringLiteral("en"));
    QVERIFY(at > 0);
    language->setCurrentIndex(at);
    Q_EMIT language->activated(at);
    QTRY_VERIFY(said().contains(english));
    QVERIFY(!said().contains(pseudo));
    QVERIFY(report.exported(ExportFormat::Html).contains(english.toUtf8()));
    // The window goes on in its own.
    QCOMPARE(report.window.find<QPushButton>("export")->text(), PseudoTranslator::pseudo(QStringLiteral("Export")));
}

void tst_Report::ownWordsReachTheirSection()
{
    Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    report.page()->writeOwnWords();
    auto *headline = report.page()->findChild<QLineEdit *>(QStringLiteral("headline"));
    auto *text = report.page()->findChild<QPlainTextEdit *>(QStringLiteral("text"));
    QVERIFY(headline && text);
    headline->setText(QStringLiteral("Three promises"));
    text->setPlainText(QStringLiteral("Kept by the spring."));
    static_cast<QDialog *>(headline->window())->accept();
    const auto said = [&report] {
        QString all;
        for (const PageSheet *sheet : report.view()->findChildren<PageSheet *>())
            all += sheet->accessibleDescription();
        return all;
    };
    QTRY_VERIFY(said().contains(QStringLiteral("Three promises")));
    QVERIFY(said().contains(QStringLiteral("Kept by the spring.")));
    QCOMPARE(report.view()->currentPage(), 0); // one stays where one was
}

void tst_Report::namesAreSafe()
{
    AssessmentHead head;
    head.organization = QStringLiteral("A/B: \"C\"");
    head.title = QStringLiteral("Q1 <2026>?");
    head.date = QDate(2026, 5, 4);
    QCOMPARE(suggestedName(head, ExportFormat::Pdf), QStringLiteral("A-B- -C- - Q1 -2026- - 2026-05-04.pdf"));
}

void tst_Report::prints()
{
    Report report;
    QTRY_VERIFY(report.view()->pageCount() > 0);
    const QString file = report.window.file(QStringLiteral("printed.pdf"));
    replacePrinterDialog([file](QPrinter &printer) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        printer.setFromTo(2, 2);
        return true;
    });
    QTest::mouseClick(report.window.find<QPushButton>("print"), Qt::LeftButton);
    QTRY_VERIFY(!report.notices.isEmpty());
    replacePrinterDialog({});
    QFile printed(file);
    QVERIFY(printed.open(QIODevice::ReadOnly));
    QVERIFY(printed.readAll().contains("/Count 1\n"));
}

void tst_Report::isReadable_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1024, 640), QSize(1920, 1080)})
        for (const QString &language : {QStringLiteral("en"), pseudoLanguage})
            QTest::addRow("%s %d", qPrintable(language), size.width()) << language << size;
}

void tst_Report::isReadable()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    const Report report(language);
    report.window.main->resize(size);
    QTRY_VERIFY(report.view()->pageCount() > 0);
    VERIFY_READABLE(*report.window.page());
}

QTEST_MAIN(tst_Report)
#include "tst_report.moc"
