#include "ui/networkchoice.h"

#include "live/network.h"
#include "live/reachcheck.h"
#include "ui/formfield.h"
#include "ui/pages.h"
#include "ui/reachpanel.h"
#include "ui/shortcombo.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int lookAgain = 2000; ///< milliseconds: somebody who joins the Wi-Fi watches for it to be seen

} // namespace

NetworkChoice::NetworkChoice(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().length(10));
    m_box = new ShortCombo(this);
    m_box->setObjectName(QStringLiteral("network"));
    ignoreWheel(m_box);
    m_field = new FormField(m_box, this);
    m_check = makeButton(this);
    m_check->setObjectName(QStringLiteral("reachCheck"));
    m_panel = new ReachPanel(this);
    m_panel->hide();
    column->addWidget(m_field);
    column->addWidget(m_check, 0, Qt::AlignLeading);
    column->addWidget(m_panel);
    m_again.setInterval(lookAgain);
    connect(&m_again, &QTimer::timeout, this, &NetworkChoice::look);
    connect(m_box, &QComboBox::activated, this, &NetworkChoice::choose);
    connect(m_check, &QPushButton::clicked, this, &NetworkChoice::toggleCheck);
}

NetworkChoice::~NetworkChoice() = default;

void NetworkChoice::start(const QString &device)
{
    m_networks = networkAddresses();
    m_wanted = true;
    const auto known = std::ranges::find(m_networks, device, &NetworkAddress::device);
    m_chosen = known == m_networks.end() ? m_networks.value(0) : *known;
    m_again.start();
    list();
    settle();
}

void NetworkChoice::stop()
{
    m_again.stop();
    m_panel->stop();
    m_panel->hide();
    refresh();
}

/// A network is known again by its interface, whatever its address has become; one that has gone stays chosen, for it
/// may come back.
void NetworkChoice::look()
{
    const QList<NetworkAddress> now = networkAddresses();
    if (now == m_networks)
        return;
    m_networks = now;
    const NetworkAddress was = m_chosen;
    const bool wasGone = m_gone;
    const auto known = std::ranges::find(m_networks, m_chosen.device, &NetworkAddress::device);
    m_gone = phones() && known == m_networks.end();
    if (m_wanted && known != m_networks.end())
        m_chosen = *known;
    else if (m_wanted && !phones())
        m_chosen = m_networks.value(0);
    list();
    if (m_chosen != was || m_gone != wasGone)
        settle();
}

void NetworkChoice::list()
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    for (const NetworkAddress &each : std::as_const(m_networks))
        m_box->addItem(networkText(each), each.device);
    if (m_gone)
        m_box->addItem(tr("%1, gone", "a network").arg(networkText(m_chosen)), m_chosen.device);
    m_box->addItem(tr("No network: pass this laptop around"), QString());
    m_box->setCurrentIndex(m_box->findData(m_chosen.device));
}

void NetworkChoice::choose()
{
    const QString device = m_box->currentData().toString();
    m_wanted = !device.isEmpty();
    const auto known = std::ranges::find(m_networks, device, &NetworkAddress::device);
    if (known != m_networks.end() || !m_wanted) {
        m_chosen = m_wanted ? *known : NetworkAddress();
        m_gone = false;
        list();
    }
    settle();
}

void NetworkChoice::setPort(quint16 wanted)
{
    m_wantedPort = wanted;
    if (m_again.isActive())
        settle();
}

/// Finds the port, with a check out of the way that has it, and goes on with the check there.
void NetworkChoice::settle()
{
    const bool checking = m_panel->running();
    m_panel->stop();
    m_port = 0;
    m_trouble.reset();
    if (m_gone) {
        m_trouble = Error{.code = ErrorCode::NoSuchAddress, .file = host(), .detail = {}, .faults = {}};
    } else if (phones()) {
        const Result<quint16> free = live::freePort(host(), m_wantedPort);
        if (free)
            m_port = *free;
        else
            m_trouble = free.error();
    }
    if (checking && m_port != 0)
        if (const auto started = m_panel->start(host(), m_port); !started)
            m_trouble = started.error();
    refresh();
    Q_EMIT changed();
}

Result<quint16> NetworkChoice::port()
{
    m_panel->stop();
    settle();
    return m_trouble ? Result<quint16>(*m_trouble) : Result<quint16>(m_port);
}

void NetworkChoice::toggleCheck()
{
    const bool on = !m_panel->running();
    m_panel->stop();
    settle();
    if (on && m_port != 0)
        if (const auto started = m_panel->start(host(), m_port); !started)
            m_trouble = started.error();
    refresh();
    if (m_panel->running())
        Q_EMIT checking();
}

bool NetworkChoice::phones() const
{
    return !m_chosen.host.isEmpty();
}

QString NetworkChoice::device() const
{
    return m_chosen.device;
}

QString NetworkChoice::host() const
{
    return m_chosen.host;
}

QWidget *NetworkChoice::focusTarget() const
{
    return m_box;
}

void NetworkChoice::refresh()
{
    list();
    m_check->setText(m_panel->running() ? tr("End the check") : tr("Check with your phone"));
    m_check->setEnabled(phones() && !m_trouble);
    m_panel->setVisible(m_panel->running());
    m_panel->refresh();
    showFacts();
}

void NetworkChoice::showFacts()
{
    m_field->setText(tr("Network"), facts());
    if (m_trouble && m_trouble->code == ErrorCode::NoSuchAddress)
        m_field->complain(
            tr("This machine has left the network in which it was %1. Join it again or choose another.").arg(host()));
    else if (m_trouble)
        m_field->complain(problemText(*m_trouble));
    else if (m_chosen.linkLocal)
        m_field->complain(tr("Nobody in this network gave the machine an address, so it made up %1. Phones will hardly "
                             "find it: join the network again, or use a hotspot.")
                              .arg(host()));
}

QString NetworkChoice::facts() const
{
    if (!phones())
        return m_wanted ? tr("This machine is in no network. Join the room’s Wi-Fi or switch on a hotspot: it will "
                             "appear here. Without one, people answer on this laptop, one after the other.")
                        : tr("People answer on this laptop, one after the other, and nobody sees the answers of the "
                             "one before.");
    const QString address = live::Address{host(), m_port}.authority();
    if (m_port != m_wantedPort)
        return tr("Port %1 is taken by another program, so phones open %2.").arg(m_wantedPort).arg(address);
    return m_chosen.kind == NetworkAddress::Kind::Virtual
               ? tr("Phones open %1. This looks like a network within the machine, where no phone is.").arg(address)
               : tr("Phones in this network open %1.").arg(address);
}

} // namespace heartwood::ui
