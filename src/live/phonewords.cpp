#include "live/phonewords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace heartwood::live {
namespace {

class PhoneWords
{
    Q_DECLARE_TR_FUNCTIONS(PhoneWords)
};

/// Every language's plural rule repeats itself after 100 at the latest, but for small numbers.
constexpr int numbersTried = 200;

QJsonObject plural(QString (*text)(int))
{
    QStringList forms;
    QString pick;
    for (int n = 0; n < numbersTried; ++n) {
        const QString form = text(n);
        if (!forms.contains(form))
            forms << form;
        pick += QString::number(forms.indexOf(form));
    }
    return {{QStringLiteral("forms"), QJsonArray::fromStringList(forms)}, {QStringLiteral("pick"), pick}};
}

QJsonObject doorWords()
{
    return {
        {"doorTitle", PhoneWords::tr("Join the workshop")},
        {"doorCode", PhoneWords::tr("Code on the screen in the room")},
        {"doorHint", PhoneWords::tr("Three letters and three digits.")},
        {"goOn", PhoneWords::tr("Go on")},
        {"opening", PhoneWords::tr("One moment…")},
        {"noCode", PhoneWords::tr("Type the code first.")},
        {"wrongCode", PhoneWords::tr("This is not the code on the screen. Check it and try again.")},
        {"wrongAddress",
         PhoneWords::tr("This address does not lead to the workshop. Scan the code on the screen again.")},
        {"notTaken", PhoneWords::tr("The workshop did not understand this. Scan the code on the screen again.")},
        {"noServer", PhoneWords::tr("No connection to the workshop. Check that this phone is in the room’s network.")},
        {"slow", plural([](int n) {
             return PhoneWords::tr("Too many wrong codes. Wait %1 second(s), then try again.", "%1 is the number", n);
         })},
    };
}

QJsonObject joinWords()
{
    return {
        {"name", PhoneWords::tr("Your name")},
        {"typeName", PhoneWords::tr("Type your name first.")},
        {"group", PhoneWords::tr("Your group")},
        {"groupNone", PhoneWords::tr("I would rather not say")},
        {"chooseGroup", PhoneWords::tr("Choose your group first.")},
        {"watchOnly", PhoneWords::tr("Watch only: I do not answer")},
        {"anonymousTitle", PhoneWords::tr("Your answers are anonymous")},
        {"anonymousMeans",
         PhoneWords::tr("Nobody, the facilitator included, can see who answered what. The room sees how "
                        "answers spread, once five people have answered.")},
        {"namedTitle", PhoneWords::tr("Your answers carry your name")},
        {"namedMeans",
         PhoneWords::tr("The facilitator can see who answered what. The room sees how answers spread, once "
                        "five people have answered.")},
        {"join", PhoneWords::tr("Join")},
        {"lobbyTitle", PhoneWords::tr("You are in.")},
        {"lobbyWait", PhoneWords::tr("The first question appears here when the facilitator starts.")},
        {"here", plural([](int n) {
             return PhoneWords::tr("%1 person(s) are here.", "in the workshop; %1 is the number", n);
         })},
    };
}

QJsonObject questionWords()
{
    return {
        {"place", PhoneWords::tr("%1 of %2", "the question's position")},
        {"progress", PhoneWords::tr("Progress")},
        {"left", PhoneWords::tr("%1 left", "a time such as 0:45")},
        {"dontKnow", PhoneWords::tr("Don’t know")},
        {"notApplicable", PhoneWords::tr("Not applicable")},
        {"secondVote", PhoneWords::tr("Second vote. Your first answer stays the one that is scored.")},
        {"watching", PhoneWords::tr("You are watching and do not answer.")},
        {"sending", PhoneWords::tr("Sending…")},
        {"answerIn", PhoneWords::tr("Your answer is in. You can change it until the facilitator moves on.")},
        {"answerInDrill",
         PhoneWords::tr("Your answer is in. All answers of the drill are shown together, after its last question.")},
        {"offline", PhoneWords::tr("No connection. Trying again…")},
        {"offlineKept", PhoneWords::tr("No connection. Your answer is kept here and will be sent.")},
        {"refusedNotAsked", PhoneWords::tr("Your last answer came after the room had moved on and does not count.")},
        {"refusedPaused", PhoneWords::tr("Your last answer came during the pause. Please choose it again.")},
        {"refusedSpectator", PhoneWords::tr("You are watching; answers from this phone do not count.")},
        {"refusedClosed", PhoneWords::tr("Your last answer came after the close and does not count.")},
        {"refusedBad", PhoneWords::tr("Your last answer could not be taken. Please choose it again.")},
    };
}

QJsonObject resultWords()
{
    return {
        {"levelCount", PhoneWords::tr("Level %1, chosen %2 times:", "%2 is a number; an answer's text follows")},
        {"median", PhoneWords::tr("Median %1")},
        {"aligned", PhoneWords::tr("Views are aligned")},
        {"mixed", PhoneWords::tr("Views are mixed")},
        {"divided", PhoneWords::tr("Views are divided")},
        {"didNotKnow", plural([](int n) { return PhoneWords::tr("%1 person(s) don’t know", "%1 is the number", n); })},
        {"didNotApply",
         plural([](int n) { return PhoneWords::tr("Not applicable for %1 person(s)", "%1 is the number", n); })},
        {"firstResult", PhoneWords::tr("First vote, the one that is scored")},
        {"secondResult", PhoneWords::tr("Second vote, after the discussion")},
        {"agreed", PhoneWords::tr("The room agreed on level %1")},
        {"tooFew", PhoneWords::tr("Fewer than five answered: no picture is shown.")},
        {"betweenTitle", PhoneWords::tr("Look at the room’s screen")},
        {"betweenText", PhoneWords::tr("The facilitator chooses what comes next. It appears here by itself.")},
    };
}

QJsonObject drillWords()
{
    return {
        {"drill", PhoneWords::tr("Crisis drill")},
        {"scenarioAgain", PhoneWords::tr("Read again what happened")},
        {"choiceCount", PhoneWords::tr("Chosen %1 times:", "%1 is a number; a choice's text follows")},
        {"agreedChoice", PhoneWords::tr("The room agreed:", "a choice's text follows")},
    };
}

QJsonObject ownPaceWords()
{
    return {
        {"allQuestions", PhoneWords::tr("All questions")},
        {"answeredOf", PhoneWords::tr("%1 of %2 answered")},
        {"done", PhoneWords::tr("Answered")},
        {"open", PhoneWords::tr("Open", "a question not yet answered")},
        {"back", PhoneWords::tr("Back")},
        {"next", PhoneWords::tr("Next")},
        {"finish", PhoneWords::tr("Finish")},
        {"answerInOwn", PhoneWords::tr("Your answer is in. You can change it until the facilitator ends this part.")},
        {"doneTitle", PhoneWords::tr("Thank you.")},
        {"doneText", PhoneWords::tr("You can change your answers until the facilitator ends this part.")},
        {"toOpen", PhoneWords::tr("Go to the first open question")},
        {"ownWatchTitle", PhoneWords::tr("Everyone answers at their own pace")},
    };
}

QJsonObject dotWords()
{
    return {
        {"decidingTitle", PhoneWords::tr("Where should the work start?")},
        {"decidingText", PhoneWords::tr("Place your five dots on the gaps that matter most. Several may go on one.")},
        {"dotsLeft", plural([](int n) { return PhoneWords::tr("%1 dot(s) left", "%1 is the number", n); })},
        {"dotMore", PhoneWords::tr("One dot more: %1")},
        {"dotLess", PhoneWords::tr("One dot less: %1")},
        {"dotsTitle", PhoneWords::tr("Where the room would start")},
        {"dotsText", PhoneWords::tr("All dots of the room, most first.")},
        {"dotsHere", PhoneWords::tr("Dots of the room:", "a number follows")},
        {"dotsOwn", PhoneWords::tr("Yours: %1", "dots")},
        {"dotsTooFew", PhoneWords::tr("Fewer than five people placed dots: no picture is shown.")},
    };
}

QJsonObject endWords()
{
    return {
        {"connecting", PhoneWords::tr("Connecting…")},
        {"pausedTitle", PhoneWords::tr("A short pause")},
        {"pausedText", PhoneWords::tr("The facilitator has paused the workshop. Your answers are kept.")},
        {"closedTitle", PhoneWords::tr("Thank you.")},
        {"closedText", PhoneWords::tr("The workshop is closed and this phone may be put away.")},
        {"removedTitle", PhoneWords::tr("This phone is no longer in the workshop")},
        {"removedText", PhoneWords::tr("If that is a mistake, tell the facilitator and join again.")},
        {"joinAgain", PhoneWords::tr("Join again")},
        {"elsewhereTitle", PhoneWords::tr("The workshop is open in another window")},
        {"elsewhereText", PhoneWords::tr("Only one window of this phone can answer at a time.")},
        {"goOnHere", PhoneWords::tr("Go on here")},
        {"fullTitle", PhoneWords::tr("The workshop is full")},
        {"fullText", PhoneWords::tr("No more phones can join at the moment. Tell the facilitator, or try again soon.")},
        {"tryAgain", PhoneWords::tr("Try again")},
    };
}

} // namespace

QJsonObject phoneWords()
{
    const QLocale locale;
    QJsonObject all{{"lang", locale.language() == QLocale::C ? QStringLiteral("en") : locale.bcp47Name()},
                    {"dir", locale.textDirection() == Qt::RightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr")}};
    for (const QJsonObject &part : {doorWords(), joinWords(), questionWords(), resultWords(), drillWords(),
                                    ownPaceWords(), dotWords(), endWords()}) {
        for (auto word = part.begin(); word != part.end(); ++word)
            all[word.key()] = word.value();
    }
    return all;
}

} // namespace heartwood::live
