#pragma once

#include "model/answer.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <array>
#include <optional>

/// What was answered: one round of an organization.
namespace heartwood {

struct Questionnaire;

enum class Mode { Named, Anonymous };
enum class State { Open, Finished };
enum class GroupRole { Neither, Leaders, Frontline };
enum class EvidenceKind { Affirmation, Artefact, Outcome };
inline constexpr std::array allEvidenceKinds{EvidenceKind::Affirmation, EvidenceKind::Artefact, EvidenceKind::Outcome};
/// The key in files: affirmation, artefact, outcome.
QString evidenceKindKey(EvidenceKind kind);
std::optional<EvidenceKind> evidenceKindOfKey(const QString &key);

struct AssessmentHead
{
    qint64 id = 0;
    QString title;
    QString organization;
    QDate date;
    QString questionnaireKey;  ///< customer-obsession
    QString questionnaireHash; ///< which document
    QString variant;           ///< full, pulse: the items that are scored
    QList<int> asked;          ///< items, ascending, where fewer than the variant's were asked; empty: all of its
    QString deeper;            ///< the wider variant being answered on top; empty where there is none
    Mode mode = Mode::Named;
    State state = State::Open;
    std::optional<int> population; ///< for how many people the panel speaks
    bool sample = false;
    int respondents = 0; ///< sheets, finished or not
    QString respondent;  ///< the name, where there is exactly one respondent and it is known
    int answered = 0;    ///< answers given on the sheet, where there is exactly one respondent
    QString questionnaireName() const { return questionnaireKey + QLatin1Char('/') + variant; }
    bool operator==(const AssessmentHead &) const = default;
};

/// The items that an assessment scores; none where the questionnaire has no such variant.
QList<int> scoredItemsOf(const Questionnaire &questionnaire, const AssessmentHead &head);
/// The items that are being answered: of a deeper variant all, else those scored.
QList<int> itemsToAnswer(const Questionnaire &questionnaire, const AssessmentHead &head);

struct Group
{
    QString name;
    GroupRole role = GroupRole::Neither;
    bool operator==(const Group &) const = default;
};

struct Respondent
{
    qint64 id = 0;
    QString name;   ///< empty: anonymous, or left out
    int group = -1; ///< index into Assessment::groups, -1 none
    bool finished = false;
    bool operator==(const Respondent &) const = default;
};

/// Words beside an answer. A reason belongs to a not applicable, a note to anything.
struct Note
{
    int respondent = 0; ///< index into Assessment::respondents
    int item = 0;
    QString text;
    QString reason;
    bool isPrivate = false; ///< stays out of a client's copy of the report
    bool operator==(const Note &) const = default;
};

struct Evidence
{
    int respondent = 0; ///< index into Assessment::respondents
    int item = 0;
    EvidenceKind kind{};
    std::optional<QDate> date; ///< none: the assessment's
    bool operator==(const Evidence &) const = default;
};

/// What is aimed at in a practice; METHODS section 5 gives the defaults.
struct Aim
{
    double target = 4.0; ///< 1..5
    int importance = 3;  ///< 1..5
    bool operator==(const Aim &) const = default;
};

struct Assessment
{
    AssessmentHead head;
    QList<Group> groups;
    QList<Respondent> respondents;
    /// respondents x items of the questionnaire, one Answer character each, row after row; items outside the variant
    /// are '-'.
    QByteArray answers;
    int itemCount = 0;
    QList<Note> notes;
    QList<Evidence> evidence;
    QList<Aim> aims; ///< one a practice of the questionnaire

    Answer answer(int respondent, int item) const
    {
        return static_cast<Answer>(answers[qsizetype(respondent) * itemCount + item]);
    }
};

} // namespace heartwood
