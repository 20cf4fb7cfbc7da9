#include "fuzz.h"

#include "model/drill.h"
#include "model/questionnairedocument.h"
#include "model/questionnairereader.h"

#include <algorithm>

/// A questionnaire's document, or a drill's; a structure and its words where a zero byte parts the two. What is read
/// has one spelling, which reads the same.
using namespace heartwood;
using heartwood::fuzz::require;

namespace {

void requirePlaces(const Error &error)
{
    require(error.code == ErrorCode::BadQuestionnaire, "a document is refused as such");
    require(!error.faults.isEmpty() && error.faults.size() <= maxFaults, "with faults that can be counted");
    for (const Fault &fault : error.faults) {
        require(fault.place.startsWith(u'$'), "a fault has a place");
        require(fault.place.size() <= 1000 && fault.value.size() <= 100, "a fault can be printed");
    }
}

void requireItems(const QList<int> &items, const Questionnaire &questionnaire)
{
    require(!items.isEmpty() && std::ranges::is_sorted(items), "items in order");
    require(items.first() >= 0 && items.last() < questionnaire.items.size(), "items there are");
}

void requireSound(const Questionnaire &questionnaire)
{
    require(!questionnaire.title.isEmpty() && questionnaire.title.size() <= longest::title, "a title");
    require(questionnaire.variant(u"full"_qs) != nullptr, "the variant that all have");
    for (const Variant &variant : questionnaire.variants)
        requireItems(variant.items, questionnaire);
    for (const Practice &practice : questionnaire.practices)
        require(practice.dimension < questionnaire.dimensions.size(), "a practice's dimension");
    for (const Item &item : questionnaire.items)
        require(item.practice < questionnaire.practices.size() && !item.question.isEmpty(), "an item");
}

void read(const Result<QuestionnaireDocument> &document)
{
    if (!document)
        return requirePlaces(document.error());
    require(document->bytes.size() <= maxQuestionnaireBytes && !document->languages.isEmpty(), "a document's size");
    for (const QString &language : document->languages + QStringList{u"tlh"_qs})
        requireSound(questionnaireIn(*document, language));
    const auto again = readQuestionnaireDocument(document->bytes);
    require(again.ok() && again->bytes == document->bytes && again->hash == document->hash, "it reads the same");
}

void read(const Result<Drill> &drill)
{
    if (!drill)
        return requirePlaces(drill.error());
    require(!drill->questions.isEmpty() && !drill->scenario.isEmpty(), "a drill");
    const auto again = readDrill(drillDocument(*drill));
    require(again.ok() && *again == *drill, "it reads the same");
}

} // namespace

void heartwood::fuzz::feed(const QByteArray &bytes)
{
    read(readQuestionnaireDocument(bytes));
    read(readDrill(bytes));
    const qsizetype parted = bytes.indexOf('\0');
    if (parted >= 0)
        read(joinQuestionnaireDocument(bytes.first(parted), {{u"en"_qs, bytes.sliced(parted + 1)}}));
}
