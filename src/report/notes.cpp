#include "report/notes.h"

#include "report/figures.h"
#include "report/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class Notes
{
    Q_DECLARE_TR_FUNCTIONS(Notes)
};

bool mayQuoteItem(const Facts &facts, int item)
{
    for (int position = 0; position < facts.scorecard.practices.size(); ++position)
        if (facts.practice(position).practice == facts.questionnaire.items[item].practice)
            return facts.mayQuote(position);
    return false;
}

QString datedKind(const Evidence &evidence)
{
    const QString kind = words::evidenceKind(evidence.kind);
    if (!evidence.date)
        return kind;
    return Notes::tr("%1 (%2)", "a kind of evidence and its date").arg(kind, longDate(*evidence.date));
}

} // namespace

QList<QuotedNote> notesOn(const Facts &facts, int item)
{
    QList<QuotedNote> quoted;
    if (!mayQuoteItem(facts, item))
        return quoted;
    for (const Note &note : facts.assessment.notes) {
        const Respondent &respondent = facts.assessment.respondents[note.respondent];
        if (note.item != item || !respondent.finished || (note.isPrivate && facts.clientCopy))
            continue;
        const bool attributed = facts.named() && !facts.onePerson();
        quoted << QuotedNote{note.text.trimmed(), note.reason.trimmed(), attributed ? respondent.name : QString()};
    }
    if (!facts.named())
        std::ranges::sort(quoted, {}, [](const QuotedNote &note) { return std::pair(note.text, note.reason); });
    return quoted;
}

QStringList evidenceOn(const Facts &facts, int item)
{
    QStringList kinds;
    if (!mayQuoteItem(facts, item))
        return kinds;
    for (EvidenceKind kind : allEvidenceKinds) {
        int count = 0;
        for (const Evidence &evidence : facts.assessment.evidence) {
            if (evidence.item != item || evidence.kind != kind ||
                !facts.assessment.respondents[evidence.respondent].finished)
                continue;
            if (facts.onePerson())
                kinds << datedKind(evidence);
            ++count;
        }
        if (count > 0 && !facts.onePerson())
            kinds << Notes::tr("%1 (%2\u00D7)", "a kind of evidence and how often it was given")
                         .arg(words::evidenceKind(kind))
                         .arg(count);
    }
    return kinds;
}

} // namespace heartwood::report
