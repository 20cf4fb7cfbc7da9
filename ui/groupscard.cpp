#include "ui/groupscard.h"

#include "ui/flowlayout.h"
#include "ui/formfield.h"
#include "ui/gaptable.h"
#include "ui/groupsmodel.h"
#include "ui/talltable.h"
#include "ui/widgets.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int nameWidth = 110;
constexpr int fewestGroups = 2; ///< one group alone is the whole again

bool hasRole(const Assessment &assessment, GroupRole role)
{
    return std::ranges::find(assessment.groups, role, &Group::role) != assessment.groups.end();
}

} // namespace

GroupsCard::GroupsCard(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("groupsCard"));
    setProperty("card", true);
    auto *column = new QVBoxLayout(this);
    const int margin = theme().length(14);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme().length(8));
    m_title = makeText(this, TextSize::Large, 600);
    m_table = new TallTable(this);
    m_table->setObjectName(QStringLiteral("groups"));
    m_model = new GroupsModel(this);
    m_table->setModel(m_model);
    m_hidden = makeText(this, TextSize::Body, 400, "muted");
    m_hidden->setObjectName(QStringLiteral("hiddenGroups"));
    m_rolesTitle = makeText(this, TextSize::Body, 600);
    m_rolesHint = makeText(this, TextSize::Body, 400, "muted");
    m_rolesHint->setObjectName(QStringLiteral("rolesHint"));
    m_roles = new QWidget(this);
    new FlowLayout(m_roles, theme().length(14));
    m_remarks = makeText(this, TextSize::Small, 400, "muted");
    m_remarks->setObjectName(QStringLiteral("gapRemarks"));
    const int besideCells = theme().length(6); // words begin where those of the cells do
    m_title->setContentsMargins(besideCells, 0, besideCells, 0);
    column->addWidget(m_title);
    column->addWidget(m_table);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(besideCells, 0, besideCells, 0);
    below->addWidget(m_hidden);
    below->addSpacing(theme().length(8));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_rolesTitle, m_rolesHint, m_roles})
        below->addWidget(widget);
    m_gapColumn = new QVBoxLayout;
    m_gapColumn->setContentsMargins(0, theme().length(6), 0, 0);
    below->addLayout(m_gapColumn);
    below->addWidget(m_remarks);
    column->addLayout(below);
}

void GroupsCard::setRound(const RoundPointer &round, bool writable)
{
    const QList<Group> before = m_round ? m_round->assessment.groups : QList<Group>();
    m_round = round;
    m_model->setRound(round);
    setVisible(round->scorecard.groups.size() >= fewestGroups);
    // The names are the same where a role was just chosen: what has the keyboard must stay.
    if (!std::ranges::equal(before, round->assessment.groups, {}, &Group::name, &Group::name))
        makeRoles();
    setTexts(writable);
    showGaps();
    fit();
}

void GroupsCard::makeRoles()
{
    for (FormField *field : std::as_const(m_fields)) {
        m_roles->layout()->removeWidget(field);
        field->hide();
        field->deleteLater();
    }
    m_fields.clear();
    m_combos.clear();
    for (const Group &group : m_round->assessment.groups) {
        auto *combo = new QComboBox(m_roles);
        combo->setObjectName(QStringLiteral("groupRole"));
        ignoreWheel(combo);
        for (const GroupRole role : {GroupRole::Neither, GroupRole::Leaders, GroupRole::Frontline})
            combo->addItem(QString(), int(role));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        auto *field = new FormField(combo, m_roles);
        m_roles->layout()->addWidget(field);
        field->show(); // a layout would do so later only
        m_combos << combo;
        m_fields << field;
        connect(combo, &QComboBox::activated, this,
                [this, combo, name = group.name] { Q_EMIT roleChosen(name, GroupRole(combo->currentData().toInt())); });
    }
}

void GroupsCard::setTexts(bool writable)
{
    m_title->setText(tr("Groups"));
    m_table->setAccessibleName(m_title->text());
    m_hidden->setText(m_model->hiddenLines().join(u'\n'));
    m_hidden->setVisible(!m_hidden->text().isEmpty());
    m_rolesTitle->setText(tr("Leaders and front line"));
    m_rolesHint->setText(rolesHint());
    m_rolesHint->setVisible(!m_rolesHint->text().isEmpty());
    const QStringList roles{tr("Neither"), tr("Leaders"), tr("Front line")};
    for (qsizetype i = 0; i < m_combos.size(); ++i) {
        const Group &group = m_round->assessment.groups[i];
        for (int role = 0; role < m_combos[i]->count(); ++role)
            m_combos[i]->setItemText(role, roles[role]);
        m_combos[i]->setCurrentIndex(m_combos[i]->findData(int(group.role)));
        m_combos[i]->setEnabled(writable);
        m_fields[i]->setText(group.name);
        m_combos[i]->setAccessibleDescription(m_rolesTitle->text());
    }
}

/// Why there is no table of gaps, where there is none.
QString GroupsCard::rolesHint() const
{
    const Assessment &assessment = m_round->assessment;
    if (!hasRole(assessment, GroupRole::Leaders) || !hasRole(assessment, GroupRole::Frontline))
        return tr("Say who leads and who stands at the front line, and see which practices the two see differently.");
    const auto &gaps = m_round->scorecard.perceptionGap;
    if (std::ranges::all_of(gaps, [](const auto &gap) { return gap.label == scoring::GapLabel::Suppressed; }))
        return tr("Where they see practices differently is withheld: fewer than five people on one side, or a smaller "
                  "group could be worked out.");
    return {};
}

void GroupsCard::showGaps()
{
    if (m_gaps) {
        m_gaps->hide();
        m_gaps->deleteLater();
    }
    m_gaps = makeGapTable(*m_round, this);
    if (m_gaps) {
        m_gaps->setObjectName(QStringLiteral("gaps"));
        m_gapColumn->addWidget(m_gaps);
        m_gaps->show();
    }
    const bool withheld = !m_rolesHint->text().isEmpty();
    m_remarks->setText(withheld ? QString() : gapRemarks(*m_round).join(u'\n'));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
}

void GroupsCard::fit()
{
    m_table->setPlan(
        {.stretched = GroupsModel::Name, .leastStretched = nameWidth, .expendable = {GroupsModel::People}});
}

} // namespace heartwood::ui
