#pragma once

#include "ui/actionrow.h"
#include "ui/page.h"
#include "ui/session.h"

#include <QHash>

#include <functional>

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace heartwood::ui {

class ActionForm;

/// What an organization undertook, round after round: to read, to filter, to edit, to add to.
class ActionList : public QWidget
{
    Q_OBJECT
public:
    ActionList(Session &session, QWidget *parent);

    /// Those of this round's organization; new ones belong to this round. refresh() shows them.
    void read(const RoundPointer &round);
    void refresh();
    /// The newest action's state by the advice that it was made from.
    QHash<QString, ActionState> states() const;
    /// Adds it to the round and offers to take that back.
    void add(const Action &action);
    QWidget *firstFocus() const;

Q_SIGNALS:
    void notify(const heartwood::ui::Notice &notice);
    /// Something was added, taken away or given another state.
    void changed();

private:
    void makeHead();
    void setTexts();
    void makeRows();
    void dropRows();
    QFrame *makeRowsCard(const QList<storage::KeptAction> &shown);
    QList<storage::KeptAction> shown() const;
    const scoring::Comparison &comparisonOf(const RoundPointer &before, const RoundPointer &after);
    ShownAction described(const storage::KeptAction &kept, const QList<AssessmentHead> &heads);
    void save(ActionRow *row);
    void remove(const storage::KeptAction &kept);
    void reload();
    QList<ActionRow *> rows() const;
    ActionRow *rowOf(qint64 id) const;
    void focusRow(qsizetype place);
    void bringIntoView(QWidget *widget);
    void openForm();
    void closeForm();
    void offerBack(const QString &text, const std::function<Result<void>()> &takeBack);
    void tell(const Error &error);

    Session &m_session;
    RoundPointer m_round;
    QString m_workspace{}; ///< which one the actions were read from
    QList<storage::KeptAction> m_actions;
    QLabel *m_title = nullptr;
    QLabel *m_pressing = nullptr; ///< how much is to do, and what of it is due
    QLabel *m_nothing = nullptr;
    QPushButton *m_add = nullptr;
    QComboBox *m_filter = nullptr;
    ActionForm *m_form = nullptr;
    QVBoxLayout *m_column = nullptr;
    QFrame *m_rows = nullptr; ///< made anew whenever which actions there are, or the language, changes
    std::pair<RoundPointer, RoundPointer> m_compared; ///< earlier and later
    std::optional<scoring::Comparison> m_comparison;  ///< of them
};

} // namespace heartwood::ui
