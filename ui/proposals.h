#pragma once

#include "model/action.h"
#include "ui/session.h"

#include <QWidget>

class QFrame;

namespace heartwood::ui {

class ActionOffer;

/// Next steps that a round proposes, by priority; each can be made an action.
class Proposals : public QWidget
{
    Q_OBJECT
public:
    explicit Proposals(QWidget *parent);

    /// Made anew for every round and language.
    void show(const RoundPointer &round, bool writable);
    /// Which advice has been made an action, and how far that one is.
    void mark(const QHash<QString, ActionState> &states);

Q_SIGNALS:
    void wanted(const heartwood::Action &action);

private:
    void addHead();
    void addGroup(scoring::Quadrant quadrant);
    void addOffer(QFrame *card, const Advice &advice);
    void addLater();
    QList<int> shown(scoring::Quadrant quadrant) const;

    RoundPointer m_round;
    bool m_writable = false;
    QList<ActionOffer *> m_offers; ///< below each piece of advice
    QWidget *m_content = nullptr;
};

} // namespace heartwood::ui
