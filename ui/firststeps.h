#pragma once

#include "model/action.h"
#include "ui/session.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace heartwood::ui {

class ActionOffer;

/// A round's first step of each practice below its target, the most pressing practices first.
struct PressingStep
{
    int position = 0; ///< of the practice in the scorecard
    Advice advice;
};
QList<PressingStep> pressingSteps(const Round &round, int atMost);
/// "Anticipation, now 2.0 · effort: low · effect: high".
QString sourceOf(const Round &round, const PressingStep &step);

/// What to do first, on a card; each step can be made an action.
class FirstSteps : public QFrame
{
    Q_OBJECT
public:
    explicit FirstSteps(QWidget *parent);

    /// Hidden where nothing is below its target.
    void show(const RoundPointer &round, bool writable);
    /// Which advice has been made an action, and how far that one is.
    void mark(const QHash<QString, ActionState> &states);

Q_SIGNALS:
    void wanted(const heartwood::Action &action);
    /// More steps, and all actions.
    void moreWanted();

private:
    void addStep(const PressingStep &step, bool writable);

    RoundPointer m_round;
    QLabel *m_title = nullptr;
    QVBoxLayout *m_column = nullptr;
    QPushButton *m_more = nullptr;
    QWidget *m_steps = nullptr; ///< made anew for every round and language
    QList<ActionOffer *> m_offers;
};

} // namespace heartwood::ui
