#include "ui/preparepage.h"

#include "live/phonewords.h"
#include "live/reachcheck.h"
#include "ui/askedchoice.h"
#include "ui/formfield.h"
#include "ui/keepawake.h"
#include "ui/networkchoice.h"
#include "ui/options.h"
#include "ui/organizations.h"
#include "ui/pages.h"
#include "ui/preferences.h"
#include "ui/session.h"
#include "ui/shippedquestionnaire.h"
#include "ui/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHideEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr qsizetype longestGroup = 80;
constexpr qsizetype beginning = 24; ///< letters of a text that is too long to be told whole
constexpr std::array secondsOffered{0, 30, 45, 60, 90, 120};
const QString thisMachine = QStringLiteral("127.0.0.1");

} // namespace

QString PreparePage::heading() const
{
    return tr("Run a workshop");
}

QWidget *PreparePage::firstFocus()
{
    m_title->selectAll();
    return m_title;
}

void PreparePage::enter(const Route &)
{
    if (isVisible()) // another language: what is written stays
        return refresh();
    m_awake = std::make_unique<KeepAwake>(tr("A workshop is being prepared"));
    connect(m_awake.get(), &KeepAwake::answered, this, &PreparePage::showAwake);
    if (!m_filled)
        fill();
    m_filled = true;
    refresh();
    m_network->start(m_network->phones() ? m_network->device() : m_preferences.text(Preference::WorkshopNetwork));
    m_scroller->ensureVisible(0, 0);
}

void PreparePage::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) { // left, and not put aside with the window
        m_network->stop();
        m_awake.reset();
    }
    Page::hideEvent(event);
}

void PreparePage::fill()
{
    m_title->setText(tr("Leadership workshop"));
    m_organization->clear();
    m_organization->addItems(knownOrganizations(session()));
    if (m_organization->count() == 0)
        m_organization->setEditText(tr("Our organization"));
    const QVariant groups = m_preferences.value(Preference::WorkshopGroups);
    m_groups->setText(groups.isValid() ? groups.toString() : tr("Executives, Managers, Front line"));
    m_pace = live::paceOfKey(m_preferences.text(Preference::WorkshopPace)).value_or(live::Pace::Together);
    m_modes->setValue(QStringLiteral("anonymous"));
    m_drill->setChecked(false);
    m_port->setValue(m_preferences.value(Preference::WorkshopPort).toInt());
    m_network->setPort(quint16(m_port->value()));
}

void PreparePage::refresh()
{
    m_heading->setText(heading());
    m_intro->setText(tr("People answer on their own phones, with no app and no internet; the room sees where it agrees "
                        "and where it does not. Everything stays on this machine."));
    refreshFields();
    refreshManner();
    m_network->refresh();
    showPace();
    refreshMore();
    showAwake();
    m_begin->setText(tr("Open the lobby"));
    m_rehearse->setText(tr("Rehearse first"));
    m_rehearsal->setText(tr("Twelve simulated phones; nothing is kept."));
    const bool readOnly = session().readOnly();
    m_trouble->setText(tr("This workspace is open for reading; nothing new can be kept in it."));
    m_trouble->setVisible(readOnly);
    m_begin->setEnabled(!readOnly);
    m_rehearse->setEnabled(!readOnly);
}

void PreparePage::refreshFields()
{
    m_titleField->setText(tr("Title"));
    m_organizationField->setText(tr("Organization"));
    m_asked->setQuestionnaire(shippedQuestionnaire(session().language()));
    m_asked->setText(tr("What is asked"));
    m_groupsField->setText(
        tr("Groups to choose from"),
        tr("Each person chooses one on the phone. Separate them by commas; leave it empty to ask for "
           "none."));
}

void PreparePage::refreshManner()
{
    m_askedField->setText(tr("What is asked"));
    m_paceField->setText(tr("Pace"));
    m_modeField->setText(tr("Answers are"));
    // What phones say, word for word.
    const QJsonObject phone = live::phoneWords();
    const auto says = [&phone](QLatin1String key) { return tr("Phones say: “%1”").arg(phone[key].toString()); };
    m_modes->setTexts(tr("Answers are"), {{tr("Anonymous"), says(QLatin1String("anonymousMeans"))},
                                          {tr("Named"), says(QLatin1String("namedMeans"))}});
}

/// Who hands a laptop round cannot ask everybody at once.
void PreparePage::showPace()
{
    const bool phones = m_network->phones();
    const QString together = live::paceKey(live::Pace::Together);
    m_paces->setPossible(together, phones);
    m_paces->setValue(live::paceKey(phones ? m_pace : live::Pace::Own));
    m_paces->setTexts(
        tr("Pace"),
        {{tr("Together"), phones ? tr("Everybody is asked the same question, sees how the room answered and talks "
                                      "about it, then comes the next.")
                                 : tr("Only with phones: on one laptop nobody can answer at the same time.")},
         {tr("At their own pace"), tr("Everybody goes through all questions alone; then the room talks about those "
                                      "that divide it.")}});
}

void PreparePage::refreshMore()
{
    m_drill->setText(tr("With a crisis drill"));
    m_drillText->setText(
        tr("A customer was wronged on video, and it spreads by the hour: who may decide what, at which "
           "cost, within how many minutes? It can be begun at any time, or left out."));
    m_drill->setAccessibleDescription(m_drillText->text());
    m_moreButton->setText(m_more->isHidden() ? tr("More choices") : tr("Fewer choices"));
    const bool together = m_paces->value() == live::paceKey(live::Pace::Together);
    const int seconds = std::max(0, m_seconds->currentIndex());
    m_seconds->clear();
    for (const int each : secondsOffered)
        m_seconds->addItem(each == 0 ? tr("As long as it takes") : tr("%n second(s)", nullptr, each), each);
    m_seconds->setCurrentIndex(seconds);
    m_seconds->setEnabled(together);
    m_secondsField->setText(tr("Time for a question"),
                            together ? tr("The answers are revealed when it is over, or when everybody has answered.")
                                     : tr("At their own pace people take the time they need."));
    m_portField->setText(tr("Port"), tr("A part of the address that phones open. Where it is taken, the next that is "
                                        "free is used."));
}

void PreparePage::showAwake()
{
    using Answer = KeepAwake::Answer;
    if (!m_awake)
        return;
    const bool dark = m_awake->screen() == Answer::No && m_awake->machine() != Answer::Awaited;
    m_sleep->setVisible(dark);
    m_sleep->setText(m_awake->failed()
                         ? tr("Please see to it that this laptop does not go to sleep: the system cannot be asked.")
                         : tr("Please see to it that the screen does not go dark: the system keeps only the machine "
                              "awake."));
}

QStringList PreparePage::groups() const
{
    static const QRegularExpression separator(QStringLiteral("[,;،、，]"));
    QStringList groups;
    for (const QString &part : m_groups->text().split(separator))
        if (const QString group = part.simplified(); !group.isEmpty())
            groups << group;
    return groups;
}

void PreparePage::showProblem(const Problem &problem)
{
    problem.field->complain(problem.text);
    problem.control->setFocus(Qt::OtherFocusReason);
    reveal(problem.field);
}

void PreparePage::reveal(QWidget *part)
{
    settleLayouts();
    m_scroller->ensureWidgetVisible(part);
}

std::optional<PreparePage::Problem> PreparePage::problem() const
{
    if (m_title->text().simplified().isEmpty())
        return Problem{m_titleField, m_title, tr("It needs a title.")};
    if (m_asked->items().isEmpty())
        return Problem{m_askedField, m_asked->focusTarget(), tr("Choose one practice at least.")};
    return problemOfGroups();
}

std::optional<PreparePage::Problem> PreparePage::problemOfGroups() const
{
    QStringList seen;
    for (const QString &group : groups()) {
        if (group.size() > longestGroup)
            return Problem{m_groupsField, m_groups, tr("“%1…” is too long for a phone.").arg(group.left(beginning))};
        if (seen.contains(group, Qt::CaseInsensitive))
            return Problem{m_groupsField, m_groups, tr("“%1” is there twice.").arg(group)};
        seen << group;
    }
    return std::nullopt;
}

cli::WorkshopWish PreparePage::wish(quint16 port, bool rehearsal) const
{
    cli::WorkshopWish wish;
    wish.plan.title = m_title->text().simplified();
    wish.plan.mode = m_modes->value() == QStringLiteral("named") ? Mode::Named : Mode::Anonymous;
    wish.plan.pace = live::paceOfKey(m_paces->value().toString()).value_or(live::Pace::Together);
    wish.plan.items = m_asked->items();
    wish.plan.groups = groups();
    wish.plan.seconds = wish.plan.pace == live::Pace::Together ? m_seconds->currentData().toInt() : 0;
    wish.organization = m_organization->currentText().simplified();
    wish.variant = m_asked->variant();
    wish.drill = m_drill->isChecked();
    wish.host = rehearsal && !m_network->phones() ? thisMachine : m_network->host();
    wish.port = port;
    wish.rehearsal = rehearsal;
    return wish;
}

void PreparePage::go(bool rehearsal)
{
    refresh();
    if (const auto found = problem())
        return showProblem(*found);
    // Simulated phones need no network but this machine.
    const Result<quint16> port =
        rehearsal && !m_network->phones() ? live::freePort(thisMachine, quint16(m_port->value())) : m_network->port();
    if (!port) {
        m_network->focusTarget()->setFocus(Qt::OtherFocusReason);
        reveal(m_network);
        return;
    }
    remember();
    m_filled = rehearsal; // after it the page is as it was, and after a workshop it begins anew
    Q_EMIT begin(wish(*port, rehearsal));
}

void PreparePage::remember()
{
    const QString groups = m_groups->text().simplified();
    const bool usual = groups == tr("Executives, Managers, Front line");
    if (!session().workspace().isProtected()) // a client's words stay in its file
        m_preferences.set(Preference::WorkshopGroups, usual ? QVariant() : groups);
    m_preferences.set(Preference::WorkshopPace, live::paceKey(m_pace));
    m_preferences.set(Preference::WorkshopPort, m_port->value());
    if (m_network->phones())
        m_preferences.set(Preference::WorkshopNetwork, m_network->device());
}

void PreparePage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // On a line of text Enter goes on; on a button or a box it must not.
    const QWidget *focus = focusWidget();
    const bool onLine = focus == m_title || focus == m_groups || focus == m_organization;
    if (enter && onLine && m_begin->isEnabled())
        go(false);
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT goTo({.place = Place::Workshops});
    else
        Page::keyPressEvent(event);
}

} // namespace heartwood::ui
