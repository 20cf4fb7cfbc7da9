#include "extremes.h"

#include "model/questionnairedocument.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>

namespace extremes {

using namespace heartwood;
using namespace heartwood::report;

namespace {

constexpr int nameLength = 200;
constexpr int longNote = 5000;
constexpr int paragraphLength = 600;
constexpr int shortNote = 60;

QString wordsOf(Script script)
{
    switch (script) {
    case Script::English:
        return QStringLiteral("Larkfield and Daughters Stores for Everyone in the Northern Counties ");
    case Script::Unbroken:
        return QStringLiteral("Wm");
    case Script::German:
        return QStringLiteral("Rindfleischetikettierungs\u00FCberwachungsaufgaben\u00FCbertragungsgesetz "
                              "Donaudampfschifffahrtsgesellschaftskapit\u00E4nsm\u00FCtze ");
    case Script::Arabic:
        return QStringLiteral("\u0634\u0631\u0643\u0629 \u0627\u0644\u0639\u0645\u0644\u0627\u0621 "
                              "\u0623\u0648\u0644\u0627\u064B 2026 \u0644\u0644\u062A\u062C\u0627\u0631\u0629 ");
    case Script::Japanese:
        return QStringLiteral("\u304A\u5BA2\u69D8\u7B2C\u4E00\u682A\u5F0F\u4F1A\u793E\u3002"
                              "\u30AB\u30B9\u30BF\u30DE\u30FC\u3001");
    }
    return {};
}

QString filled(const QString &words, int length)
{
    return words.repeated(length / int(words.size()) + 1).left(length);
}

QByteArray answersOf(const Extreme &extreme, int person, const Questionnaire &q, int shift)
{
    QByteArray row(q.items.size(), '-');
    for (int item = 0; item < q.items.size() && extreme.answers != Answers::Open; ++item) {
        const int middle = 1 + (q.items[item].practice * 7 + shift) % levelCount;
        const int level = std::clamp(middle + person * (1 + item % 3) % 3 - 1, 1, levelCount);
        row[item] = extreme.answers == Answers::NotApplicable ? 'N'
                    : (person + item) % 23 == 0               ? 'D'
                                                              : static_cast<char>(answerOfLevel(level));
    }
    return row;
}

Assessment assessmentOf(const Extreme &extreme, const Questionnaire &q, int shift)
{
    Assessment a;
    a.itemCount = int(q.items.size());
    a.aims = QList<Aim>(q.practices.size());
    a.head.title = nameOf(extreme.script, 1);
    a.head.organization = nameOf(extreme.script);
    a.head.date = QDate(2026 - shift, 11, 12);
    a.head.questionnaireKey = q.key;
    a.head.variant = QStringLiteral("full");
    a.head.mode = extreme.people == 1 ? Mode::Named : Mode::Anonymous;
    a.groups = {{nameOf(extreme.script, 2), GroupRole::Leaders}, {nameOf(extreme.script, 3), GroupRole::Frontline}};
    for (int person = 0; person < extreme.people; ++person) {
        const QString name = extreme.people == 1 ? nameOf(extreme.script, 4) : QString();
        a.respondents << Respondent{person + 1, name, extreme.people == 1 ? -1 : person % 2, true};
        a.answers += answersOf(extreme, person, q, shift);
    }
    return a;
}

void addNotes(Assessment &a, const Extreme &extreme)
{
    for (int item = 0; item < a.itemCount; ++item)
        for (int person = 0; person < extreme.people; ++person) {
            const QString text = noteOf(extreme.script, person > 0 ? shortNote : longNote / (1 + item % 3));
            const bool reason = extreme.answers == Answers::NotApplicable;
            a.notes << Note{person, item, text, reason ? text.left(shortNote) : QString()};
        }
}

/// As a catalogue in that language would have them.
void lengthen(Questionnaire &q, Script script)
{
    if (script != Script::German)
        return;
    const QString word = wordsOf(script).section(u' ', 0, 0);
    for (Practice &practice : q.practices)
        practice.title += u' ' + word;
    for (Item &item : q.items)
        item.shortTitle = word.left(32);
}

QByteArray logo(const QSize &size)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(Qt::darkRed);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

Branding brandingOf(const Extreme &extreme)
{
    const bool wide = extreme.people > 1;
    return {.firm = nameOf(extreme.script, 5).left(120),
            .logo = logo(wide ? QSize(400, 100) : QSize(100, 400)),
            .accent = {},
            .footer = {},
            .confidentiality = nameOf(extreme.script, 6)};
}

QList<Action> actionsOf(const Extreme &extreme, const Questionnaire &q)
{
    QList<Action> actions;
    for (int i = 0; i < 6; ++i)
        actions << Action{.practice = q.practices[i].key,
                          .advice = {},
                          .text = nameOf(extreme.script, i),
                          .owner = nameOf(extreme.script, 7),
                          .due = QDate(2027, 1, 1 + i),
                          .moves = {q.items[i].key}};
    return actions;
}

QList<Measure> measuresOf(const Extreme &extreme)
{
    QList<Measure> measures;
    for (int wave = 0; wave < 3; ++wave) {
        Measure measure{.kind = MeasureKind::Nps,
                        .organization = nameOf(extreme.script),
                        .date = QDate(2026, 1 + wave, 3),
                        .scaleMax = 10,
                        .answers = {}};
        for (int customer = 0; customer < 40; ++customer)
            measure.answers << (customer * 7 + wave) % 11;
        measures << measure;
    }
    return measures;
}

QList<AuthorText> authorTextsOf(const Extreme &extreme)
{
    const int length = extreme.notes == Notes::All ? longNote : 2 * nameLength;
    QList<AuthorText> texts;
    for (const char *section : {"aspects", "empathy", "agreement"})
        texts << AuthorText{.section = QLatin1String(section),
                            .headline = nameOf(extreme.script, 8),
                            .text = noteOf(extreme.script, length),
                            .replaces = section[0] == 'e'};
    return texts;
}

/// A workshop that said something on each of its first questions, with a drill.
RoomTalk roomOf(const Extreme &extreme, const Questionnaire &questionnaire)
{
    RoomTalk room;
    if (extreme.notes == Notes::None)
        return room;
    constexpr int talkedAbout = 6;
    for (int i = 0; i < talkedAbout; ++i)
        room.talks << ItemTalk{.item = questionnaire.items[i].key,
                               .agreed = 1 + i % levelCount,
                               .note = noteOf(extreme.script, i == 0 ? longNote : 2 * nameLength),
                               .minority = nameOf(extreme.script, i),
                               .second = VoteCounts{.levels = {1, 2, 3, 4, 5}}};
    for (const Practice &practice : questionnaire.practices)
        room.dots << GapDots{.practice = practice.key, .dots = 3};
    Drill drill;
    drill.title = nameOf(extreme.script);
    drill.scenario = {noteOf(extreme.script, 4 * nameLength), noteOf(extreme.script, 4 * nameLength)};
    DrillTalk talk;
    for (int i = 0; i < 4; ++i) {
        DrillQuestion question;
        question.question = nameOf(extreme.script, i);
        question.choices.fill(nameOf(extreme.script, i));
        drill.questions << question;
        talk.questions << DrillQuestionTalk{.counts = VoteCounts{.levels = {5, 4, 3, 2, 1}},
                                            .agreed = 2,
                                            .note = noteOf(extreme.script, 2 * nameLength)};
    }
    drill.closing = nameOf(extreme.script);
    talk.drill = drill;
    room.drill = talk;
    return room;
}

} // namespace

QString nameOf(Script script, int seed)
{
    return filled(wordsOf(script).sliced(seed % 2 == 0 ? 0 : 1), nameLength).trimmed();
}

QString noteOf(Script script, int length)
{
    const QString words = wordsOf(script);
    const int repeated = paragraphLength / int(words.size());
    return filled(words.repeated(repeated) + (script == Script::Unbroken ? QString() : QStringLiteral("\n\n")), length)
        .trimmed();
}

Round::Round(const Extreme &extreme) : m_extreme(extreme)
{
    if (const auto document = builtInQuestionnaire(QStringLiteral("customer-obsession")))
        m_questionnaire = questionnaireIn(*document, QStringLiteral("en"));
    lengthen(m_questionnaire, extreme.script);
    m_assessment = assessmentOf(extreme, m_questionnaire, 0);
    m_previous = assessmentOf(extreme, m_questionnaire, 1);
    if (extreme.notes == Notes::All)
        addNotes(m_assessment, extreme);
    m_scorecard = scoring::scoreOf(m_questionnaire, m_assessment);
    m_comparison = scoring::comparisonOf(m_questionnaire, m_assessment, m_questionnaire, m_previous);
}

ReportDocument Round::document(Cut cut) const
{
    return composeReport({.questionnaire = m_questionnaire,
                          .assessment = m_assessment,
                          .scorecard = m_scorecard,
                          .comparison = &m_comparison,
                          .branding = brandingOf(m_extreme),
                          .measures = measuresOf(m_extreme),
                          .actions = actionsOf(m_extreme, m_questionnaire),
                          .authorTexts = cut == Cut::Board ? QList<AuthorText>{} : authorTextsOf(m_extreme),
                          .room = roomOf(m_extreme, m_questionnaire),
                          .parts = partsOf(cut),
                          .brief = cut == Cut::Board});
}

QList<std::pair<QByteArray, Extreme>> all()
{
    static constexpr std::pair<Script, const char *> scripts[]{{Script::English, "names of 200 letters"},
                                                               {Script::Unbroken, "names without a space"},
                                                               {Script::German, "German compounds"},
                                                               {Script::Arabic, "Arabic"},
                                                               {Script::Japanese, "Japanese"}};
    QList<std::pair<QByteArray, Extreme>> list;
    for (const auto &[script, name] : scripts)
        for (const int people : {1, 200})
            for (const Notes notes : {Notes::None, Notes::All}) {
                const QByteArray who = QByteArray(", ") + (people == 1 ? "one person" : "200 people");
                const QByteArray said = notes == Notes::All ? ", all notes" : ", no notes";
                list.append({name + who + said, Extreme{script, people, notes, Answers::Mixed}});
            }
    for (const int people : {1, 200}) {
        const QByteArray who = people == 1 ? "one person" : "200 people";
        list.append({"nothing applies, " + who, Extreme{Script::English, people, Notes::All, Answers::NotApplicable}});
        list.append({"nothing answered, " + who, Extreme{Script::English, people, Notes::None, Answers::Open}});
    }
    list.append({"nobody", Extreme{Script::English, 0, Notes::None, Answers::Open}});
    return list;
}

} // namespace extremes
