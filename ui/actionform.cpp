#include "ui/actionform.h"

#include "ui/dueedit.h"
#include "ui/formfield.h"
#include "ui/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heartwood::ui {

ActionForm::ActionForm(QWidget *parent) : QFrame(parent)
{
    setProperty("card", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme().length(20), theme().length(18), theme().length(20), theme().length(18));
    column->setSpacing(theme().length(14));
    makeFields();
    makeButtons();
}

void ActionForm::makeFields()
{
    m_text = makeLineEdit(this, "newText");
    m_textField = new FormField(m_text, this);
    m_practice = new QComboBox(this);
    m_practice->setObjectName(QStringLiteral("newPractice"));
    ignoreWheel(m_practice);
    m_practiceField = new FormField(m_practice, this);
    m_owner = makeLineEdit(this, "newOwner");
    m_ownerField = new FormField(m_owner, this);
    m_due = new DueEdit(this);
    m_items = new QWidget(this);
    m_items->setObjectName(QStringLiteral("newItems"));
    auto *items = new QVBoxLayout(m_items);
    items->setContentsMargins(0, 0, 0, 0);
    items->setSpacing(theme().length(6));
    m_itemsField = new FormField(m_items, this);
    connect(m_practice, &QComboBox::currentIndexChanged, this, &ActionForm::showItems);
    auto *who = new QHBoxLayout;
    who->setSpacing(theme().length(16));
    who->addWidget(m_practiceField, 1);
    who->addWidget(m_ownerField, 1);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_textField);
    column->addLayout(who);
    column->addWidget(m_itemsField);
    for (QLineEdit *field : {m_text, m_owner})
        connect(field, &QLineEdit::returnPressed, this, &ActionForm::finish);
    connect(m_text, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
}

void ActionForm::makeButtons()
{
    m_cancel = makeButton(this);
    m_cancel->setObjectName(QStringLiteral("newCancel"));
    m_add = makeButton(this, ButtonKind::Primary);
    m_add->setObjectName(QStringLiteral("newAdd"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_due);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_add);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &ActionForm::cancelled);
    connect(m_add, &QPushButton::clicked, this, &ActionForm::finish);
}

void ActionForm::begin(const Questionnaire &questionnaire, const QStringList &owners)
{
    m_questionnaire = questionnaire;
    m_practice->clear();
    for (const Practice &practice : questionnaire.practices)
        m_practice->addItem(practice.title, practice.key);
    m_text->clear();
    m_owner->clear();
    suggest(m_owner, owners);
    m_due->setDue(std::nullopt);
    m_add->setEnabled(false);
    m_text->setFocus(Qt::OtherFocusReason);
}

/// Of the practice chosen, each expected to move until somebody says otherwise.
void ActionForm::showItems()
{
    for (QCheckBox *box : std::as_const(m_boxes))
        delete box;
    m_boxes.clear();
    const int practice = m_questionnaire.practiceIndex(m_practice->currentData().toString());
    if (practice < 0)
        return;
    for (const int item : m_questionnaire.practices[practice].items) {
        auto *box = new QCheckBox(m_questionnaire.items[item].shortTitle, m_items);
        box->setObjectName(m_questionnaire.items[item].key);
        box->setChecked(true);
        m_items->layout()->addWidget(box);
        m_boxes << box;
    }
}

QStringList ActionForm::moves() const
{
    QStringList keys;
    for (const QCheckBox *box : m_boxes)
        if (box->isChecked())
            keys << box->objectName();
    return keys;
}

void ActionForm::retranslate()
{
    m_itemsField->setText(tr("Should move"), tr("The next round tells whether these questions did."));
    m_textField->setText(tr("What will be done"));
    m_practiceField->setText(tr("Practice"));
    m_ownerField->setText(tr("Owner"));
    m_due->retranslate();
    m_cancel->setText(tr("Cancel"));
    m_add->setText(tr("Add"));
}

void ActionForm::finish()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty()) {
        m_text->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT done({.practice = m_practice->currentData().toString(),
                 .advice = {},
                 .text = text,
                 .owner = m_owner->text().trimmed(),
                 .due = m_due->due(),
                 .moves = moves()});
}

void ActionForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QFrame::keyPressEvent(event);
}

} // namespace heartwood::ui
