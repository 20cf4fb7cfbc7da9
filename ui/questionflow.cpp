#include "ui/questionflow.h"

#include "ui/session.h"

#include <algorithm>

namespace heartwood::ui {

Result<void> QuestionFlow::begin(qint64 assessment, int item)
{
    auto loaded = m_session.assessments().load(assessment);
    if (!loaded)
        return loaded.error();
    auto asked = m_session.questionnaire(loaded->head.questionnaireHash);
    if (!asked)
        return asked.error();
    if (assessment != m_assessment.head.id)
        m_pace = {};
    m_assessment = std::move(*loaded);
    m_questionnaire = std::move(*asked);
    const AssessmentHead &head = m_assessment.head;
    const QList<int> scored = scoredItemsOf(m_questionnaire, head);
    m_items = itemsToAnswer(m_questionnaire, head);
    m_given = head.deeper.isEmpty() ? QList<int>() : scored;
    if (scored.isEmpty() || m_items.isEmpty() || m_assessment.respondents.isEmpty())
        return Error{ErrorCode::NoSuchQuestionnaire, {}, head.questionnaireName(), {}};

    const QString left = m_session.workspace().setting(placeKey());
    const int leftAt = left.isEmpty() ? -1 : m_questionnaire.itemIndex(left);
    if (!left.isEmpty() && !m_session.readOnly())
        (void)m_session.workspace().setSetting(placeKey(), QString());
    moveTo(m_items.contains(item) ? item : m_items.contains(leftAt) ? leftAt : firstOpen());
    return {};
}

QString QuestionFlow::placeKey() const
{
    return QStringLiteral("place/%1").arg(m_assessment.head.id);
}

int QuestionFlow::firstOpen() const
{
    const auto open =
        std::ranges::find_if(m_items, [this](int i) { return m_assessment.answer(0, i) == Answer::Open; });
    return open == m_items.end() ? m_items.first() : *open;
}

int QuestionFlow::neighbour(int step) const
{
    for (qsizetype at = position() + step; at >= 0 && at < m_items.size(); at += step) {
        const int candidate = m_items[at];
        const bool carriedOver = m_given.contains(candidate) && m_assessment.answer(0, candidate) != Answer::Open;
        if (!carriedOver)
            return candidate;
    }
    return -1;
}

void QuestionFlow::moveTo(int item)
{
    if (item < 0)
        return;
    m_item = item;
    m_shown.start();
}

int QuestionFlow::answeredCount() const
{
    return int(std::ranges::count_if(m_items, [this](int i) { return m_assessment.answer(0, i) != Answer::Open; }));
}

QList<DimensionProgress::Part> QuestionFlow::parts() const
{
    QList<DimensionProgress::Part> parts;
    for (const Dimension &dimension : m_questionnaire.dimensions)
        parts.append({.title = dimension.title});
    for (const int i : m_items) {
        DimensionProgress::Part &part = parts[m_questionnaire.dimensionOfItem(i)];
        ++part.asked;
        part.answered += m_assessment.answer(0, i) == Answer::Open ? 0 : 1;
    }
    return parts;
}

Result<void> QuestionFlow::give(Answer answer)
{
    const bool first = this->answer() == Answer::Open;
    auto saved =
        m_session.assessments().saveAnswer({m_assessment.head.id, m_assessment.respondents[0].id, m_item}, answer);
    if (!saved)
        return saved;
    m_assessment.answers[m_item] = static_cast<char>(answer);
    if (first)
        m_pace.add(m_shown.elapsed());
    // A reason belongs to a not applicable alone.
    const Note kept = note();
    return answer == Answer::NotApplicable || kept.reason.isEmpty() ? saved
                                                                    : setNote(kept.text, QString(), kept.isPrivate);
}

Note QuestionFlow::note() const
{
    const auto found = std::ranges::find(m_assessment.notes, m_item, &Note::item);
    return found == m_assessment.notes.end() ? Note{.item = m_item, .text = {}, .reason = {}} : *found;
}

Result<void> QuestionFlow::setNote(const QString &text, const QString &reason, bool isPrivate)
{
    const Note before = note();
    if (before.text == text && before.reason == reason && before.isPrivate == isPrivate)
        return {};
    auto saved = m_session.assessments().saveNote({m_assessment.head.id, m_assessment.respondents[0].id, m_item}, text,
                                                  reason, isPrivate);
    if (!saved)
        return saved;
    m_assessment.notes.removeIf([this](const Note &n) { return n.item == m_item; });
    if (!text.isEmpty() || !reason.isEmpty())
        m_assessment.notes.append({.item = m_item, .text = text, .reason = reason, .isPrivate = isPrivate});
    return {};
}

QList<Evidence> QuestionFlow::evidence() const
{
    QList<Evidence> found;
    std::ranges::copy_if(m_assessment.evidence, std::back_inserter(found),
                         [this](const Evidence &e) { return e.item == m_item; });
    return found;
}

Result<void> QuestionFlow::setEvidence(const QList<Evidence> &evidence)
{
    auto saved =
        m_session.assessments().saveEvidence({m_assessment.head.id, m_assessment.respondents[0].id, m_item}, evidence);
    if (!saved)
        return saved;
    m_assessment.evidence.removeIf([this](const Evidence &e) { return e.item == m_item; });
    m_assessment.evidence += evidence;
    return {};
}

void QuestionFlow::end()
{
    m_assessment = {};
    m_items.clear();
}

void QuestionFlow::leave()
{
    if (m_items.isEmpty() || m_session.readOnly())
        return;
    if (!complete() && m_item != firstOpen())
        (void)m_session.workspace().setSetting(placeKey(), item().key);
    m_session.touched();
}

} // namespace heartwood::ui
