#include "panelround.h"

#include "ui/language.h"
#include "ui/reportnotices.h"

#include <QGuiApplication>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

/// What is said before a report leaves the window.
class tst_ReportNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_language.use(QStringLiteral("en")); }
    void soundRoundNeedsNone();
    void fewPeopleHideEverything();
    void spreadsAreHidden();
    void smallGroupsAreHidden();
    void unfinishedDoNotCount();
    void notesAreHidden();
    void privateNotesAreCounted();
    void actionsWantAnOwner();
    void emptySectionsAreNamed();

private:
    Language m_language;
    /// Everybody answers everything with the same level.
    static Assessment agreed(int people, Mode mode);
    static QString said(const Assessment &assessment,
                        const ReportChoice &choice = parts({u"summary"_qs, u"appendix"_qs}),
                        const QList<Action> &actions = {});
    static ReportChoice parts(const QStringList &keys)
    {
        ReportChoice choice;
        choice.parts = keys;
        return choice;
    }
};

Assessment tst_ReportNotices::agreed(int people, Mode mode)
{
    Assessment assessment = panelOf(builtIn(), {.people = people, .mode = mode, .groups = 0});
    assessment.answers.fill(static_cast<char>(answerOfLevel(3)));
    return assessment;
}

QString tst_ReportNotices::said(const Assessment &assessment, const ReportChoice &choice, const QList<Action> &actions)
{
    const auto round = std::make_shared<const Round>(scored(builtIn(), assessment));
    cli::ReportExtras extras;
    extras.actions = actions;
    return reportNotices(composePages(round, nullptr, extras, choice)).join(u'\n');
}

void tst_ReportNotices::soundRoundNeedsNone()
{
    QCOMPARE(said(agreed(12, Mode::Named)), QString());
    QCOMPARE(said(agreed(12, Mode::Anonymous)), QString());
    // No slide shows the method or the appendix, and that is no lack.
    ReportChoice slides = parts({u"summary"_qs, u"appendix"_qs});
    slides.slides = true;
    QCOMPARE(said(agreed(12, Mode::Named), slides), QString());
}

void tst_ReportNotices::fewPeopleHideEverything()
{
    QVERIFY(said(agreed(4, Mode::Anonymous))
                .startsWith(u"All figures are withheld: fewer than five people answered, and anonymously."_qs));
    Assessment one = agreed(12, Mode::Anonymous); // to eight, one practice of three items does not apply
    for (int person = 0; person < 8; ++person)
        for (int item = 0; item < 3; ++item)
            one.answers[person * one.itemCount + item] = static_cast<char>(Answer::NotApplicable);
    const Questionnaire questionnaire = builtIn();
    for (int item = 0; item < 3; ++item)
        QCOMPARE(questionnaire.items[item].practice, 0);
    QVERIFY2(said(one).contains(
                 u"Withheld, for fewer than five people answered: %1."_qs.arg(questionnaire.practices[0].title)),
             qPrintable(said(one)));
}

void tst_ReportNotices::spreadsAreHidden()
{
    QCOMPARE(said(agreed(9, Mode::Anonymous)),
             u"How answers spread is withheld for 48 questions, with fewer than ten answers."_qs);
    QCOMPARE(said(agreed(9, Mode::Named)), QString());
}

void tst_ReportNotices::smallGroupsAreHidden()
{
    Assessment assessment = agreed(16, Mode::Anonymous);
    assessment.groups = {Group{.name = u"Shops"_qs, .role = GroupRole::Neither},
                         Group{.name = u"Depot"_qs, .role = GroupRole::Neither},
                         Group{.name = u"Office"_qs, .role = GroupRole::Neither}};
    // Six, six and four: the four are protected by the smaller of the others.
    for (int person = 0; person < 16; ++person)
        assessment.respondents[person].group = person < 6 ? 0 : person < 12 ? 1 : 2;
    const QString text = said(assessment);
    QVERIFY2(text.startsWith(u"Withheld, for fewer than five people or to protect such a group: "_qs),
             qPrintable(text));
    QVERIFY(text.contains(u"Office"_qs));
    QVERIFY(text.contains(u"Shops"_qs) != text.contains(u"Depot"_qs));
}

void tst_ReportNotices::unfinishedDoNotCount()
{
    Assessment assessment = agreed(12, Mode::Named);
    assessment.respondents[3].finished = assessment.respondents[4].finished = false;
    QCOMPARE(said(assessment), u"Not counted, for they have not finished: 2 people."_qs);
}

void tst_ReportNotices::notesAreHidden()
{
    Assessment assessment = agreed(4, Mode::Anonymous);
    assessment.notes = {Note{.respondent = 0, .item = 0, .text = u"Slow"_qs, .reason = {}},
                        Note{.respondent = 1, .item = 5, .text = u"Kind"_qs, .reason = {}}};
    QVERIFY(said(assessment).contains(u"2 notes withheld, for fewer than five people answered there."_qs));
    assessment.head.mode = Mode::Named;
    QVERIFY(!said(assessment).contains(u"notes withheld"_qs));
}

void tst_ReportNotices::privateNotesAreCounted()
{
    Assessment assessment = agreed(12, Mode::Named);
    assessment.notes = {Note{.respondent = 0, .item = 0, .text = u"Slow"_qs, .reason = {}, .isPrivate = true},
                        Note{.respondent = 1, .item = 5, .text = u"Kind"_qs, .reason = {}}};
    ReportChoice choice = parts({u"summary"_qs, u"appendix"_qs});
    choice.clientCopy = false;
    QCOMPARE(said(assessment, choice), u"1 private note printed: the client’s copy leaves it out."_qs);
    choice.clientCopy = true;
    QCOMPARE(said(assessment, choice), u"1 private note left out."_qs);
    QCOMPARE(said(assessment, parts({u"summary"_qs})), QString()); // no part of it prints notes
}

void tst_ReportNotices::actionsWantAnOwner()
{
    Action owned, ownerless, done;
    owned.owner = u"Nora"_qs;
    done.state = ActionState::Done;
    QCOMPARE(said(agreed(12, Mode::Named), parts({u"summary"_qs}), {owned, ownerless, done}),
             u"1 action without an owner."_qs);
}

void tst_ReportNotices::emptySectionsAreNamed()
{
    QCOMPARE(said(agreed(12, Mode::Named), parts({u"summary"_qs, u"measures"_qs, u"change"_qs})),
             u"Nothing to say yet in: Since last time, What customers say."_qs);
}

QTEST_MAIN(tst_ReportNotices)
#include "tst_reportnotices.moc"
