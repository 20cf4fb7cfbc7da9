#include "ui/questionpage.h"

#include "ui/choicecard.h"
#include "ui/evidencepanel.h"
#include "ui/pages.h"
#include "ui/plainwords.h"
#include "ui/preferences.h"
#include "ui/session.h"
#include "ui/widgets.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollArea>

namespace heartwood::ui {

namespace {

constexpr int widestTitle = 220;
constexpr int lowWindow = 760; ///< design pixels: below it the cards are drawn closer

} // namespace

void QuestionPage::connectAll()
{
    for (ChoiceCard *choice : m_choices) {
        const Answer answer = answerOfLevel(choice->number());
        // Assistive technology toggles where a pointer clicks.
        connect(choice, &ChoiceCard::toggled, this, [this, answer](bool on) {
            if (on && !m_showing)
                answered(answer);
        });
        connect(choice, &ChoiceCard::taken, this, [this, answer] { answerAndMoveOn(answer); });
        connect(choice, &ChoiceCard::moved, this, [this, choice](int by) { moveFocus(choice->number() - 1, by); });
    }
    const auto onToggle = [this](QPushButton *button, auto &&action) {
        connect(button, &QPushButton::toggled, this, [this, action] {
            if (!m_showing)
                action();
        });
    };
    onToggle(m_notApplicable, [this] { openReason(); });
    onToggle(m_dontKnow, [this] { answered(Answer::DontKnow); });
    onToggle(m_evidenceButton, [this] { toggleEvidence(); });
    connect(m_reason, &QLineEdit::editingFinished, this, &QuestionPage::saveReason);
    connect(m_evidence, &EvidencePanel::evidenceChanged, this, &QuestionPage::saveEvidence);
    connect(m_evidence, &EvidencePanel::noteChanged, this, &QuestionPage::saveNote);
    connect(m_tryAgain, &QPushButton::clicked, this, &QuestionPage::tryAgain);
    connect(&session(), &Session::leaving, this, &QuestionPage::end);
    connect(&session(), &Session::continued, this, &QuestionPage::tryAgain);
    connect(&session(), &Session::fileMoved, this, [this](bool moved) {
        if (!moved && session().isOpen())
            tryAgain();
    });
    connect(m_close, &QPushButton::clicked, this, [this] { Q_EMIT goTo({.place = Place::Overview}); });
    connect(m_back, &QPushButton::clicked, this, &QuestionPage::back);
    connect(m_next, &QPushButton::clicked, this, &QuestionPage::next);
}

void QuestionPage::enter(const Route &route)
{
    const auto begun = m_flow.begin(route.assessment, route.item);
    if (!begun) {
        Q_EMIT notify({.text = problemText(begun.error())});
        Q_EMIT goTo({.place = Place::Assessments});
        return;
    }
    if (route.item < 0 && m_flow.complete()) {
        Q_EMIT goTo({.place = Place::Review, .assessment = route.assessment});
        return;
    }
    m_saved->clear();
    m_unsaved.clear();
    refresh();
}

void QuestionPage::refresh()
{
    showTexts();
    if (m_unsaved.empty()) // else what is shown is kept nowhere else
        showItem();
}

QString QuestionPage::heading() const
{
    return m_flow.assessment().head.title;
}

QWidget *QuestionPage::firstFocus()
{
    return m_question;
}

void QuestionPage::showTexts()
{
    const QFontMetrics metrics(theme().font(TextSize::Body, QFont::DemiBold));
    m_title->setText(metrics.elidedText(heading(), Qt::ElideRight, theme().length(widestTitle)));
    m_title->setToolTip(plainToolTip(heading()));
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Everything is saved; come back at any time"));
    m_tryAgain->setText(tr("Try again"));
    m_notApplicable->setText(tr("Not applicable"));
    m_dontKnow->setText(tr("Don’t know"));
    m_dontKnow->setAccessibleName(tr("Don't know", "as it is spoken"));
    m_evidenceButton->setText(tr("Evidence and note"));
    const bool keys = m_preferences.on(Preference::SingleKeys);
    showKey(m_notApplicable, keys ? u'N' : QChar());
    showKey(m_dontKnow, keys ? u'D' : QChar());
    showKey(m_evidenceButton, keys ? u'E' : QChar());
    m_reasonTitle->setText(tr("Why does it not apply? A few words are enough."));
    m_reason->setAccessibleName(tr("Why it does not apply"));
    m_reason->setPlaceholderText(tr("We sell through partners only"));
    m_back->setText(tr("‹ Back"));
    m_back->setAccessibleName(tr("Back"));
    m_evidence->retranslate();
}

void QuestionPage::showItem()
{
    const Questionnaire &asked = m_flow.questionnaire();
    const Item &item = m_flow.item();
    const Practice &practice = asked.practices[item.practice];
    const int dimension = practice.dimension;
    m_kicker->setText(tr("%1 · %2").arg(asked.dimensions[dimension].title, practice.title));
    setTone(m_kicker, qPrintable(QStringLiteral("dim%1").arg(dimension % 4)));
    m_question->setText(item.question);
    m_question->setAccessibleName(item.question);
    m_question->setAccessibleDescription(item.help);
    m_help->setText(item.help);
    for (ChoiceCard *choice : m_choices) {
        choice->setAnchor(item.anchors[size_t(choice->number() - 1)]);
        choice->setDimension(dimension);
        choice->setEnabled(!session().readOnly());
    }
    m_evidence->show(m_flow.evidence(), m_flow.note(), m_flow.assessment().head.date, m_flow.itemIndex());
    m_evidence->setVisible(!m_flow.evidence().isEmpty() || !m_flow.note().text.isEmpty());
    showEvidenceState();
    m_reason->setText(m_flow.note().reason);
    m_trouble->hide();
    showSheet();
    m_scroller->ensureVisible(0, 0);
}

void QuestionPage::showSheet()
{
    const Answer given = m_unsaved.contains(Part::Answer) ? m_chosen : m_flow.answer();
    const QScopedValueRollback showing(m_showing, true);
    for (ChoiceCard *choice : m_choices)
        choice->setChecked(given == answerOfLevel(choice->number()));
    m_notApplicable->setChecked(given == Answer::NotApplicable);
    m_dontKnow->setChecked(given == Answer::DontKnow);
    m_reasonPanel->setVisible(given == Answer::NotApplicable);
    m_progress->setParts(m_flow.parts(), m_flow.questionnaire().dimensionOfItem(m_flow.itemIndex()));
    const int total = int(m_flow.items().size());
    const QString place = tr("Question %1 of %2").arg(m_flow.position() + 1).arg(total);
    m_count->setText(m_flow.answeredCount() == total
                         ? tr("%1 · all answered").arg(place)
                         : tr("%1 · about %n minute(s) left", nullptr, m_flow.minutesLeft()).arg(place));
    m_back->setEnabled(m_flow.hasPrevious());
    m_next->setText(m_flow.hasNext() ? tr("Next ›") : tr("Review ›"));
    m_next->setAccessibleName(m_flow.hasNext() ? tr("Next") : tr("Review"));
    if (session().readOnly()) {
        m_troubleText->setText(tr("This workspace is open for reading; answers cannot be changed here."));
        m_tryAgain->hide();
        m_trouble->show();
    }
}

bool QuestionPage::save(Part part, const Writing &write)
{
    const auto result = write();
    if (result)
        m_unsaved.erase(part);
    else
        m_unsaved[part] = write;
    showSaved(result);
    return bool(result);
}

void QuestionPage::showSaved(const Result<void> &result)
{
    m_trouble->setVisible(!m_unsaved.empty());
    m_saved->setText(m_unsaved.empty() ? tr("Saved") : tr("Not saved"));
    m_saved->setAccessibleName(m_saved->text());
    if (!result || session().isFileMoved())
        session().checkFile();
    if (result)
        return;
    m_troubleText->setText(
        tr("%1 What was saved before is kept; what was not is still here.").arg(problemText(result.error())));
    m_tryAgain->setVisible(!session().readOnly());
    QAccessibleEvent alert(m_trouble, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool QuestionPage::tryAgain()
{
    const auto unsaved = m_unsaved; // changes while it is gone through
    for (const auto &[part, write] : unsaved)
        save(part, write);
    if (unsaved.empty())
        return true;
    saveReason(); // it waits for its answer
    showSheet();
    return m_unsaved.empty();
}

void QuestionPage::saveNote()
{
    const Note before = m_flow.note();
    const bool done = save(Part::Note, [this] {
        const bool reasoned = m_flow.answer() == Answer::NotApplicable;
        return m_flow.setNote(m_evidence->note(), reasoned ? m_reason->text().trimmed() : m_flow.note().reason,
                              m_evidence->isNotePrivate());
    });
    if (done && !before.text.isEmpty() && m_flow.note().text.isEmpty())
        offerBack(tr("The note was removed."),
                  [before](storage::AssessmentStore &store, const storage::AnswerPlace &place) {
                      return store.saveNote(place, before.text, before.reason, before.isPrivate);
                  });
}

void QuestionPage::saveEvidence()
{
    const QList<Evidence> before = m_flow.evidence();
    const bool done = save(Part::Evidence, [this] { return m_flow.setEvidence(m_evidence->evidence()); });
    if (done && m_flow.evidence().size() < before.size())
        offerBack(tr("The evidence was removed."),
                  [before](storage::AssessmentStore &store, const storage::AnswerPlace &place) {
                      return store.saveEvidence(place, before);
                  });
}

bool QuestionPage::answered(Answer answer)
{
    const Answer before = m_flow.answer();
    const Note note = m_flow.note();
    m_chosen = answer;
    const bool done = save(Part::Answer, [this, answer] { return m_flow.give(answer); });
    showSheet();
    if (done && before != Answer::Open && before != answer)
        offerAnswerBack(before, note);
    return done;
}

void QuestionPage::offerBack(const QString &text, const PuttingBack &put)
{
    const storage::AnswerPlace place{m_flow.assessmentId(), m_flow.assessment().respondents[0].id, m_flow.itemIndex()};
    const auto takeBack = [self = QPointer(this), workspace = session().path(), place, put] {
        if (!self || self->session().path() != workspace)
            return;
        self->keepText(); // of the question that is shown now
        if (const auto done = put(self->session().assessments(), place); !done)
            Q_EMIT self->notify({.text = problemText(done.error())});
        self->session().touched();
        if (self->isVisible())
            self->enter({.place = Place::Question, .assessment = place.assessment, .item = place.item});
    };
    Q_EMIT notify({.text = text, .actionText = tr("Undo"), .action = takeBack});
}

void QuestionPage::offerAnswerBack(Answer before, const Note &note)
{
    offerBack(tr("The answer was changed."), [before, note](storage::AssessmentStore &store,
                                                            const storage::AnswerPlace &place) {
        const auto put = store.saveAnswer(place, before);
        return put && !note.reason.isEmpty() ? store.saveNote(place, note.text, note.reason, note.isPrivate) : put;
    });
}

void QuestionPage::answerAndMoveOn(Answer answer)
{
    if (answered(answer))
        next();
}

void QuestionPage::openReason()
{
    if (answered(Answer::NotApplicable)) {
        m_reason->setFocus(Qt::ShortcutFocusReason);
        settleLayouts();
        m_scroller->ensureWidgetVisible(m_reasonPanel);
    }
}

void QuestionPage::saveReason()
{
    if (m_flow.answer() == Answer::NotApplicable && m_reason->text().trimmed() != m_flow.note().reason)
        saveNote();
}

void QuestionPage::showEvidenceState()
{
    const QScopedValueRollback showing(m_showing, true);
    m_evidenceButton->setChecked(!m_evidence->isHidden());
}

void QuestionPage::toggleEvidence()
{
    const bool open = m_evidence->isHidden();
    m_evidence->setVisible(open);
    showEvidenceState();
    if (!open) {
        m_question->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    m_evidence->focusFirst();
    settleLayouts();
    m_scroller->ensureWidgetVisible(m_evidence);
}

void QuestionPage::moveFocus(int from, int by)
{
    const int to = from + by;
    if (to >= 0 && to < levelCount)
        m_choices[size_t(to)]->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    else if (to < 0)
        m_question->setFocus(Qt::BacktabFocusReason);
}

void QuestionPage::keepText()
{
    m_evidence->flush();
    saveReason();
}

/// Nobody leaves a question behind that is not saved, as long as it might be.
bool QuestionPage::mayMoveOn()
{
    keepText();
    return tryAgain() || session().readOnly();
}

void QuestionPage::next()
{
    if (!mayMoveOn())
        return;
    if (!m_flow.hasNext()) {
        Q_EMIT goTo({.place = Place::Review, .assessment = m_flow.assessmentId()});
        return;
    }
    m_unsaved.clear();
    m_flow.next();
    showItem();
    m_question->setFocus(Qt::OtherFocusReason);
}

void QuestionPage::back()
{
    if (!m_flow.hasPrevious() || !mayMoveOn())
        return;
    m_unsaved.clear();
    m_flow.previous();
    showItem();
    m_question->setFocus(Qt::OtherFocusReason);
}

bool QuestionPage::inTextField() const
{
    const QWidget *focus = focusWidget();
    return focus && (focus == m_reason || m_evidence->isAncestorOf(focus));
}

bool QuestionPage::handleKey(int key)
{
    if (key >= Qt::Key_1 && key <= Qt::Key_5)
        answerAndMoveOn(answerOfLevel(key - Qt::Key_0));
    else if (key == Qt::Key_D)
        answerAndMoveOn(Answer::DontKnow);
    else if (key == Qt::Key_N)
        openReason();
    else if (key == Qt::Key_E)
        toggleEvidence();
    else
        return false;
    return true;
}

void QuestionPage::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (inTextField() || modifiers != Qt::NoModifier) {
        if (enter && focusWidget() == m_reason)
            next();
        else if (event->key() == Qt::Key_Escape)
            m_question->setFocus(Qt::OtherFocusReason);
        else
            Page::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Backspace)
        back();
    else if (event->key() == Qt::Key_Down)
        moveFocus(-1, 1);
    else if (event->key() == Qt::Key_Up)
        moveFocus(levelCount, -1);
    else if (enter)
        next();
    else if (session().readOnly() || !m_preferences.on(Preference::SingleKeys) || !handleKey(event->key()))
        Page::keyPressEvent(event);
}

void QuestionPage::hideEvent(QHideEvent *event)
{
    // Also when the window closes: what is still being typed is kept, and the place.
    if (!event->spontaneous())
        leave();
    Page::hideEvent(event);
}

void QuestionPage::leave()
{
    if (m_flow.assessmentId() == 0 || !session().isOpen())
        return;
    keepText();
    tryAgain();
    m_flow.leave();
}

/// Nothing more of this question may be written, for soon another workspace is open.
void QuestionPage::end()
{
    if (isVisible())
        leave();
    m_unsaved.clear();
    m_flow.end();
}

void QuestionPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    for (ChoiceCard *choice : m_choices)
        choice->setCompact(height() < theme().length(lowWindow));
}

} // namespace heartwood::ui
