#include "fuzz.h"

#include "exchange/answercsv.h"
#include "exchange/answerrows.h"
#include "model/questionnairedocument.h"

#include <algorithm>

/// A file of answers. What is read of it fits the questionnaire and the limits and, written again, reads the same; what
/// is refused is refused with places.
using namespace heartwood;
using namespace heartwood::exchange;
using heartwood::fuzz::require;

namespace {

const Questionnaire &questionnaire()
{
    static const Questionnaire asked = questionnaireIn(*builtInQuestionnaire(u"customer-obsession"_qs), u"en"_qs);
    return asked;
}

bool isShortText(const QString &text, qsizetype longest)
{
    return text.size() <= longest && text.isValidUtf16() && !text.contains(QChar(u'\0'));
}

void requirePlaces(const Error &error)
{
    require(error.code == ErrorCode::BadAnswers, "answers are refused as such");
    require(!error.faults.isEmpty() && error.faults.size() <= maxFaults, "with faults that can be counted");
    for (const Fault &fault : error.faults) {
        require(fault.row >= 0 && fault.column >= 0, "a fault's row and column");
        require(isShortText(fault.place, 100) && isShortText(fault.value, 100), "a fault can be printed");
    }
}

void requireWords(const Assessment &read)
{
    for (const Note &note : read.notes) {
        require(note.respondent < read.respondents.size() && note.item < read.itemCount, "a note's place");
        require(isShortText(note.text, limits::note) && isShortText(note.reason, limits::note), "a note fits");
        require(note.text.isEmpty() != note.reason.isEmpty(), "a note is a text or a reason");
    }
    for (const Evidence &evidence : read.evidence) {
        require(evidence.respondent < read.respondents.size() && evidence.item < read.itemCount, "evidence's place");
        require(!evidence.date || evidence.date->isValid(), "evidence's date");
    }
}

void requireSound(const Assessment &read)
{
    require(read.itemCount == questionnaire().items.size(), "the questionnaire's items");
    require(!read.respondents.isEmpty() && read.respondents.size() <= maxRespondents, "respondents");
    require(read.answers.size() == read.respondents.size() * read.itemCount, "a sheet each");
    require(std::ranges::all_of(read.answers, isAnswer), "answers");
    require(questionnaire().variant(read.head.variant) != nullptr, "a variant");
    require(read.groups.size() <= maxGroups, "groups");
    for (const Group &group : read.groups)
        require(!group.name.isEmpty() && isShortText(group.name, limits::name), "a group's name");
    for (const Respondent &respondent : read.respondents) {
        require(isShortText(respondent.name, limits::name), "a respondent's name");
        require(respondent.group >= -1 && respondent.group < read.groups.size(), "a respondent's group");
    }
    requireWords(read);
}

QString groupOf(const Assessment &round, qsizetype respondent)
{
    const int group = round.respondents[respondent].group;
    return group < 0 ? QString() : round.groups[group].name;
}

void requireSameAgain(const Assessment &read)
{
    const Result<Assessment> again =
        answersIn(writeAnswerCsv(questionnaire(), read), {}, questionnaire(), {.variant = read.head.variant});
    require(again.ok(), "what is written can be read");
    require(again->answers == read.answers, "the same answers");
    for (qsizetype i = 0; i < read.respondents.size(); ++i) {
        const QString &name = read.respondents[i].name;
        require(name.isEmpty() || again->respondents[i].name == name, "the same name");
        require(groupOf(*again, i) == groupOf(read, i), "the same group");
    }
}

} // namespace

void heartwood::fuzz::feed(const QByteArray &bytes)
{
    for (const bool ignoreColumns : {false, true}) {
        const Result<Assessment> read =
            answersIn(bytes, {}, questionnaire(), {.variant = {}, .ignoreColumns = ignoreColumns});
        if (!read) {
            requirePlaces(read.error());
            continue;
        }
        requireSound(*read);
        requireSameAgain(*read);
    }
}
