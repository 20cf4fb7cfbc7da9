#pragma once

#include "ui/session.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace heartwood::ui {

class FlowLayout;
class FormField;
class GroupsModel;
class TallTable;

/// Groups beside each other, who of them leads and who stands at the front line, and where those two see practices
/// differently; all within the rules of anonymity.
class GroupsCard : public QFrame
{
    Q_OBJECT
public:
    explicit GroupsCard(QWidget *parent);

    /// Hidden where there are not two groups. To be called again when language or text size change.
    void setRound(const RoundPointer &round, bool writable);
    void fit();

Q_SIGNALS:
    void roleChosen(const QString &group, heartwood::GroupRole role);

private:
    void makeRoles();
    void setTexts(bool writable);
    void showGaps();
    QString rolesHint() const;

    RoundPointer m_round;
    QLabel *m_title = nullptr;
    TallTable *m_table = nullptr;
    GroupsModel *m_model = nullptr;
    QLabel *m_hidden = nullptr;
    QLabel *m_rolesTitle = nullptr;
    QLabel *m_rolesHint = nullptr;
    QWidget *m_roles = nullptr;
    QList<FormField *> m_fields; ///< as groups
    QList<QComboBox *> m_combos;
    QVBoxLayout *m_gapColumn = nullptr;
    QWidget *m_gaps = nullptr; ///< made anew for every round and language
    QLabel *m_remarks = nullptr;
};

} // namespace heartwood::ui
