#include "ui/newpage.h"

#include "model/limits.h"
#include "ui/formfield.h"
#include "ui/pages.h"
#include "ui/session.h"
#include "ui/widgets.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int formWidth = 560;

} // namespace

NewPage::NewPage(Session &session, QWidget *parent) : Page(session, parent)
{
    QVBoxLayout *content = makeCanvas(this, formWidth);
    content->setSpacing(theme().length(6));
    content->addStretch(1);
    m_title = makeText(this, TextSize::Title, 700);
    m_intro = makeText(this, TextSize::Body, 400, "muted");
    content->addWidget(m_title);
    content->addWidget(m_intro);
    content->addSpacing(theme().length(12));
    m_organization = new QComboBox(this);
    m_organization->setObjectName(QStringLiteral("organization"));
    m_organization->setEditable(true);
    m_organization->lineEdit()->setMaxLength(int(limits::name));
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(int(limits::name));
    m_group = new QComboBox(this);
    m_group->setObjectName(QStringLiteral("group"));
    m_group->setEditable(true);
    m_group->lineEdit()->setMaxLength(int(limits::name));
    m_organizationField = new FormField(m_organization, this);
    m_nameField = new FormField(m_name, this);
    m_groupField = new FormField(m_group, this);
    for (FormField *field : {m_organizationField, m_nameField, m_groupField}) {
        content->addWidget(field);
        content->addSpacing(theme().length(10));
    }
    m_lengthLabel = makeText(this, TextSize::Body, 600);
    content->addWidget(m_lengthLabel);
    auto *lengths = new QVBoxLayout;
    auto *group = new QButtonGroup(this);
    m_pulse = makeButton(this);
    m_pulse->setObjectName(QStringLiteral("pulse"));
    m_full = makeButton(this);
    m_full->setObjectName(QStringLiteral("full"));
    for (QPushButton *button : {m_pulse, m_full}) {
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        group->addButton(button);
        lengths->addWidget(button);
    }
    content->addLayout(lengths);
    m_trouble = makeText(this, TextSize::Body, 400, "danger");
    content->addWidget(m_trouble);
    content->addSpacing(theme().length(16));
    auto *buttons = new QHBoxLayout;
    m_begin = makeButton(this, ButtonKind::Primary);
    m_begin->setObjectName(QStringLiteral("begin"));
    m_cancel = makeButton(this);
    buttons->addWidget(m_begin);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    content->addLayout(buttons);
    content->addStretch(2);
    connect(m_begin, &QPushButton::clicked, this, &NewPage::begin);
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT goTo({.place = Place::Overview}); });
}

void NewPage::enter(const Route &)
{
    m_organization->clear();
    const auto known = session().assessments().organizations();
    if (known)
        m_organization->addItems(*known);
    if (m_organization->count() == 0)
        m_organization->setEditText(tr("Our organization"));
    m_pulse->setChecked(true);
    m_trouble->hide();
    refresh();
}

QString NewPage::heading() const
{
    return tr("New self-assessment");
}

QWidget *NewPage::firstFocus()
{
    m_organization->lineEdit()->selectAll();
    return m_organization;
}

void NewPage::refresh()
{
    m_title->setText(heading());
    m_intro->setText(tr("Answer from what happened lately, not from what is planned. Nothing leaves this computer."));
    m_organizationField->setText(tr("Organization"));
    m_nameField->setText(tr("Your name"));
    m_name->setPlaceholderText(tr("May be left out"));
    m_groupField->setText(tr("Role or group"));
    const QString written = m_group->currentText();
    m_group->clear();
    m_group->addItems({tr("Executives"), tr("Managers"), tr("Front line")});
    m_group->setEditText(written.isEmpty() ? tr("Executives") : written);
    m_lengthLabel->setText(tr("How much time is there?"));
    m_pulse->setText(tr("Pulse: 16 questions, about 8 minutes"));
    m_full->setText(tr("Full: 48 questions, about 24 minutes"));
    m_begin->setText(tr("Begin"));
    m_cancel->setText(tr("Cancel"));
    m_begin->setEnabled(!session().readOnly());
    if (session().readOnly()) {
        m_trouble->setText(tr("This workspace is open for reading; nothing new can be kept in it."));
        m_trouble->show();
    }
}

Result<qint64> NewPage::create()
{
    auto hash = session().currentQuestionnaire();
    if (!hash)
        return hash.error();
    storage::NewAssessment wanted;
    wanted.respondent = m_name->text().trimmed();
    wanted.title =
        wanted.respondent.isEmpty() ? tr("Self-assessment") : tr("Self-assessment, %1").arg(wanted.respondent);
    wanted.organization = m_organization->currentText().trimmed();
    if (wanted.organization.isEmpty())
        wanted.organization = tr("Our organization");
    wanted.date = QDate::currentDate();
    wanted.questionnaireHash = *hash;
    wanted.variant = m_full->isChecked() ? QStringLiteral("full") : QStringLiteral("pulse");
    wanted.group = m_group->currentText().trimmed();
    return session().assessments().create(wanted);
}

void NewPage::begin()
{
    const auto created = create();
    if (!created) {
        m_trouble->setText(problemText(created.error()));
        m_trouble->show();
        return;
    }
    session().touched();
    Q_EMIT goTo({.place = Place::Question, .assessment = *created});
}

void NewPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_begin->isEnabled())
        begin();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT goTo({.place = Place::Overview});
    else
        Page::keyPressEvent(event);
}

} // namespace heartwood::ui
