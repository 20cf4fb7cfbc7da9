#include "ui/networks.h"

#include <QCoreApplication>
#include <QNetworkInterface>
#include <QRegularExpression>

#include <algorithm>

namespace heartwood::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(heartwood::ui::Networks)
};

std::function<QList<NetworkAddress>()> &seam()
{
    static std::function<QList<NetworkAddress>()> replaced;
    return replaced;
}

/// Between this machine and its own guests, or through a tunnel: no phone in the room is there.
bool soundsVirtual(const QNetworkInterface &each)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(docker|podman|br-|virbr|veth|vmnet|vboxnet|lxc|lxd|cni|tun|tap|utun|wg|zt|tailscale)|"
                       "vEthernet|VirtualBox|VMware|Hyper-V|WSL|VPN"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(each.name()).hasMatch() || pattern.match(each.humanReadableName()).hasMatch();
}

NetworkAddress::Kind kindOf(const QNetworkInterface &each)
{
    using Kind = NetworkAddress::Kind;
    if (each.type() == QNetworkInterface::Wifi)
        return Kind::WiFi;
    if (each.type() == QNetworkInterface::Virtual || soundsVirtual(each))
        return Kind::Virtual;
    return each.type() == QNetworkInterface::Ethernet ? Kind::Cable : Kind::Other;
}

/// What people can read out and type: an IPv4 address where there is one, the router's before one made up.
int rank(const QHostAddress &address)
{
    const bool isShort = address.protocol() == QAbstractSocket::IPv4Protocol;
    return (address.isLinkLocal() ? 2 : 0) + (isShort ? 0 : 1);
}

/// A link-local address of IPv6 names the interface as well, which no browser takes.
bool canBeOpened(const QHostAddress &address)
{
    const bool isShort = address.protocol() == QAbstractSocket::IPv4Protocol;
    return !address.isLoopback() && (isShort || !address.isLinkLocal());
}

std::optional<NetworkAddress> addressOf(const QNetworkInterface &each)
{
    QList<QHostAddress> possible;
    for (const QNetworkAddressEntry &entry : each.addressEntries())
        if (canBeOpened(entry.ip()))
            possible << entry.ip();
    const auto best = std::ranges::min_element(possible, {}, rank);
    if (best == possible.end())
        return std::nullopt;
    return NetworkAddress{.host = best->toString(),
                          .device = each.humanReadableName(),
                          .kind = kindOf(each),
                          .linkLocal = best->isLinkLocal()};
}

QString kindText(NetworkAddress::Kind kind)
{
    switch (kind) {
    case NetworkAddress::Kind::WiFi:
        return Words::tr("Wi-Fi");
    case NetworkAddress::Kind::Cable:
        return Words::tr("Network cable");
    case NetworkAddress::Kind::Virtual:
        return Words::tr("Virtual network");
    case NetworkAddress::Kind::Other:
        break;
    }
    return Words::tr("Network");
}

} // namespace

QList<NetworkAddress> networkAddresses()
{
    if (seam())
        return seam()();
    QList<NetworkAddress> found;
    for (const QNetworkInterface &each : QNetworkInterface::allInterfaces()) {
        const bool up = each.flags() & QNetworkInterface::IsUp && each.flags() & QNetworkInterface::IsRunning;
        if (!up || each.flags() & QNetworkInterface::IsLoopBack)
            continue;
        if (const auto address = addressOf(each))
            found << *address;
    }
    std::ranges::stable_sort(found, {}, [](const NetworkAddress &it) { return std::pair(it.linkLocal, it.kind); });
    return found;
}

QStringList ownAddresses()
{
    QStringList own;
    for (const QHostAddress &address : QNetworkInterface::allAddresses())
        own << address.toString();
    return own;
}

QString networkText(const NetworkAddress &address)
{
    return Words::tr("%1 (%2): %3", "Wi-Fi (wlan0): 192.168.1.20")
        .arg(kindText(address.kind), address.device, address.host);
}

void replaceNetworks(const std::function<QList<NetworkAddress>()> &networks)
{
    seam() = networks;
}

} // namespace heartwood::ui
