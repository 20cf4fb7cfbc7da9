#include "guitest.h"
#include "layoutcheck.h"
#include "panelround.h"
#include "testrounds.h"

#include "model/limits.h"
#include "ui/finder.h"
#include "ui/noteedit.h"
#include "ui/toast.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMetaEnum>
#include <QTextDocument>

/// A workspace whose every text means harm: each page shows it as the text that it is.
using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

/// Markup, what Qt's own functions replace, a formula, a turn of the direction of writing, control characters.
QString words(const QString &what)
{
    return what + QStringLiteral(" <b>hostile</b> <img src='file:///dev/zero'> & %1 %2 %3 [*] \u202Eturned ") +
           QChar(u'\0') + QChar(u'\x1B') + QStringLiteral("end");
}

/// What Qt shows as it is, or has made of it on purpose.
bool isTextOf(const QString &shown)
{
    return !Qt::mightBeRichText(shown) || !shown.contains(QStringLiteral("<b>"));
}

/// What is wrong with words as they stand somewhere; empty where nothing is.
QString faultOf(const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x20 && c != u'\n' && c != u'\t')
            return QStringLiteral("a control character");
        if (c.unicode() >= 0x202A && c.unicode() <= 0x202E)
            return QStringLiteral("the direction turns");
    }
    const bool whole = text.contains(QStringLiteral("<b>hostile</b>")) && text.contains(QStringLiteral("end"));
    return whole && !text.contains(QStringLiteral("& %1 %2 %3 [*] turned")) ? QStringLiteral("part of it was replaced")
                                                                            : QString();
}

/// As it is shown: Qt puts its mark for changes in the place of a single [*].
QString titleOf(const QWidget &window)
{
    return window.windowTitle().replace(QStringLiteral("[*][*]"), QStringLiteral("[*]"));
}

class Faults
{
public:
    void see(const QWidget &widget, const QString &text)
    {
        m_seen += text.contains(QStringLiteral("hostile")) ? 1 : 0;
        add(widget, text, faultOf(text));
    }
    void seeTip(const QWidget &widget, const QString &tip)
    {
        if (!isTextOf(tip))
            add(widget, tip, QStringLiteral("a tool tip with markup"));
    }
    void add(const QWidget &widget, const QString &text, const QString &fault)
    {
        if (!fault.isEmpty())
            m_faults << described(widget, text, fault);
    }
    int seen() const { return m_seen; }
    const QStringList &faults() const { return m_faults; }

private:
    QStringList m_faults;
    int m_seen = 0; ///< texts that show some of it
};

void look(const QAbstractItemView &view, Faults &faults)
{
    const QAbstractItemModel *model = view.model();
    if (!model)
        return;
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole)})
                faults.see(view, index.data(role).toString());
            faults.seeTip(view, index.data(Qt::ToolTipRole).toString());
        }
    }
}

Faults look(const QWidget &root)
{
    Faults faults;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        faults.see(*widget, widget->accessibleName());
        faults.seeTip(*widget, widget->toolTip());
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            faults.see(*label, label->text());
            const bool rich = label->textFormat() == Qt::RichText ||
                              (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text()));
            if (rich && label->text().contains(QStringLiteral("<b>")))
                faults.add(*label, label->text(), QStringLiteral("is taken for markup"));
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            faults.see(*button, button->text());
        if (const auto *box = qobject_cast<const QComboBox *>(widget))
            faults.see(*box, box->currentText());
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            look(*view, faults);
    }
    return faults;
}

qint64 addRound(Session &session)
{
    const auto questionnaire = session.questionnaire(*session.currentQuestionnaire());
    Assessment round = panelOf(*questionnaire, {.people = 12, .groups = 2});
    round.head.title = words(QStringLiteral("Title"));
    round.head.organization = words(QStringLiteral("Organization"));
    for (Group &group : round.groups)
        group = {.name = words(group.name), .role = GroupRole::Leaders};
    round.groups.last().role = GroupRole::Frontline;
    for (Respondent &respondent : round.respondents)
        respondent.name = words(respondent.name);
    for (int item = 0; item < 6; ++item)
        round.notes << Note{.respondent = item,
                            .item = item,
                            .text = words(QStringLiteral("Note")),
                            .reason = words(QStringLiteral("Reason"))};
    return *session.assessments().add(round);
}

void addRest(Session &session, qint64 id)
{
    const QString organization = words(QStringLiteral("Organization"));
    const auto questionnaire = session.questionnaire(*session.currentQuestionnaire());
    const Action action{.practice = questionnaire->practices.first().key,
                        .advice = {},
                        .text = words(QStringLiteral("Action")),
                        .owner = words(QStringLiteral("Owner")),
                        .due = QDate(2020, 1, 1),
                        .moves = {}};
    QVERIFY(session.actions().add(id, action).ok());
    for (const int year : {2025, 2026}) {
        const Measure wave{.kind = MeasureKind::Nps,
                           .organization = organization,
                           .date = QDate(year, 4, 1),
                           .scaleMax = 10,
                           .answers = {9, 10, 3, 7}};
        QVERIFY(session.measures().add(wave).ok());
    }
    const Forecast forecast{
        .kind = MeasureKind::Csat, .organization = organization, .date = QDate(2026, 5, 1), .guesses = {40, 50}};
    QVERIFY(session.forecasts().add(forecast).ok());
    QVERIFY(session.reportWords()
                .saveBranding({.firm = words(QStringLiteral("Firm")),
                               .footer = words(QStringLiteral("Footer")),
                               .confidentiality = words(QStringLiteral("Secret"))})
                .ok());
    QVERIFY(session.reportWords()
                .saveAuthorText(id, {.section = QStringLiteral("summary"),
                                     .headline = words(QStringLiteral("Headline")),
                                     .text = words(QStringLiteral("Text"))})
                .ok());
    addPulse(session, words(QStringLiteral("Begun")), 3, false, QDate(2026, 6, 1), organization);
    session.touched();
}

} // namespace

class TestHostileWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPage_data()
    {
        QTest::addColumn<Place>("place");
        QTest::addColumn<bool>("shows"); // some of it
        QTest::newRow("overview") << Place::Overview << true;
        QTest::newRow("assessments") << Place::Assessments << true;
        QTest::newRow("workshops") << Place::Workshops << false;
        QTest::newRow("actions") << Place::Actions << true;
        QTest::newRow("measures") << Place::Measures << true;
        QTest::newRow("settings") << Place::Settings << false;
        QTest::newRow("question") << Place::Question << true;
        QTest::newRow("review") << Place::Review << true;
        QTest::newRow("results") << Place::Results << true;
        QTest::newRow("report") << Place::Report << true;
        QTest::newRow("prepare") << Place::Prepare << false;
    }
    void everyPage();
    void theFinder();
    void theRoom();
    void noticesAndFileNames();
    void tenMegabytes();
    void notesHaveALength();
};

void TestHostileWords::everyPage()
{
    QFETCH(const Place, place);
    QFETCH(const bool, shows);
    Window window;
    const qint64 panel = addRound(window.session);
    addRest(window.session, panel);
    window.restart();
    const auto heads = window.session.heads();
    const bool ofOne = place == Place::Question || place == Place::Review;
    const auto head =
        std::ranges::find_if(heads, [ofOne](const auto &each) { return (each.respondents == 1) == ofOne; });
    QVERIFY(head != heads.end());
    window.main->goTo({.place = place, .assessment = head->id});
    QCOMPARE(window.main->route().place, place);
    QTRY_VERIFY(!shows || look(*window.main).seen() > 0);
    const Faults seen = look(*window.main);
    QVERIFY2(seen.faults().isEmpty(), qPrintable(seen.faults().join(u'\n')));
    QCOMPARE(faultOf(titleOf(*window.main)), QString());
    if (place != Place::Review) // its rows are laid out by the page's width, whatever the words are
        VERIFY_READABLE(*window.page());
}

void TestHostileWords::theFinder()
{
    Window window;
    addRound(window.session);
    window.session.touched();
    showFinder(*window.main, window.session);
    auto *letters = window.main->findChild<QLineEdit *>(QStringLiteral("finderLetters"));
    QVERIFY(QTest::qWaitForWindowExposed(letters->window()));
    const Faults found = look(*letters->window());
    QVERIFY(found.seen() > 0);
    QVERIFY2(found.faults().isEmpty(), qPrintable(found.faults().join(u'\n')));
}

/// The console, and what the room sees.
void TestHostileWords::theRoom()
{
    Window window;
    cli::WorkshopWish wish;
    wish.plan = {.title = words(QStringLiteral("Workshop")),
                 .pace = live::Pace::Own,
                 .items = {0, 1},
                 .groups = {words(QStringLiteral("Group"))}};
    wish.organization = words(QStringLiteral("Organization"));
    wish.variant = QStringLiteral("full");
    QVERIFY(window.session.beginWorkshop(wish).ok());
    window.main->goTo({.place = Place::Console});
    window.find<QPushButton>("openProjector")->click();
    QWidget *projector = nullptr;
    QTRY_VERIFY((projector = window.main->findChild<QWidget *>(QStringLiteral("projector"))));
    for (QWidget *each : {static_cast<QWidget *>(window.main.get()), projector}) {
        const Faults found = look(*each);
        QVERIFY2(found.faults().isEmpty(), qPrintable(found.faults().join(u'\n')));
        QCOMPARE(faultOf(titleOf(*each)), QString());
    }
    QVERIFY(look(*window.main).seen() > 0);
}

void TestHostileWords::noticesAndFileNames()
{
    Window window;
    auto *toast = window.main->findChild<Toast *>(QStringLiteral("toast"));
    toast->show({.text = words(QStringLiteral("Exported as"))});
    const QString file = window.file(QStringLiteral("<b>hostile \u202Etxt \x1B[1m.heartwood"));
    window.main->openWorkspace(window.workspace());
    QVERIFY(QFile::copy(window.workspace(), file));
    window.main->openWorkspace(file);
    const Faults found = look(*window.main);
    QVERIFY(found.seen() > 1);
    QVERIFY2(found.faults().isEmpty(), qPrintable(found.faults().join(u'\n')));
}

/// Nothing so long is ever written by the program: a file in which it stands opens and shows its beginning.
void TestHostileWords::tenMegabytes()
{
    Window window;
    const auto questionnaire = window.session.questionnaire(*window.session.currentQuestionnaire());
    Assessment round = panelOf(*questionnaire, {.people = 12, .groups = 2});
    constexpr qsizetype mostShown = 3 * limits::read; // a breadcrumb holds two beginnings
    const QString vast = QStringLiteral("word ").repeated(2'000'000);
    round.head.title = vast;
    round.head.organization = vast;
    round.groups.first().name = vast;
    round.notes << Note{.respondent = 0, .item = 0, .text = vast, .reason = {}};
    const qint64 id = *window.session.assessments().add(round);
    window.restart();
    for (const Place place : {Place::Overview, Place::Assessments, Place::Results, Place::Report}) {
        window.main->goTo({.place = place, .assessment = id});
        window.main->grab(); // lays out and paints
        for (const auto *label : window.main->findChildren<QLabel *>())
            QVERIFY2(label->text().size() <= mostShown, qPrintable(label->objectName()));
    }
}

void TestHostileWords::notesHaveALength()
{
    NoteEdit edit(10, nullptr);
    edit.setPlainText(QStringLiteral("whatever was there before")); // stays whole
    QCOMPARE(edit.toPlainText().size(), 25);
    QTest::keyClick(&edit, Qt::Key_X);
    QCOMPARE(edit.toPlainText().size(), 25);
    edit.clear();
    QTest::keyClicks(&edit, QStringLiteral("123456789"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClicks(&edit, QStringLiteral("x"));
    QCOMPARE(edit.toPlainText(), QStringLiteral("123456789\n"));
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QGuiApplication::clipboard()->setText(QStringLiteral("abc"));
    edit.paste();
    QCOMPARE(edit.toPlainText(), QStringLiteral("123456789a"));
    edit.selectAll();
    edit.paste();
    QCOMPARE(edit.toPlainText(), QStringLiteral("abc"));
}

QTEST_MAIN(TestHostileWords)
#include "tst_hostilewords.moc"
