#pragma once

#include <QStringList>

#include <functional>

/// Where phones could reach this machine.
namespace heartwood::ui {

struct NetworkAddress
{
    enum class Kind { WiFi, Cable, Other, Virtual }; ///< in the order in which phones are likely to be there
    QString host;                                    ///< 192.168.1.20
    QString device;                                  ///< wlan0: by it a network is known again under another address
    Kind kind = Kind::Other;
    bool linkLocal = false; ///< made up by the machine, for want of anybody to give it one
    bool operator==(const NetworkAddress &) const = default;
};

/// Of this machine at the moment, the likeliest first; one an interface. Loopback is none.
QList<NetworkAddress> networkAddresses();
/// All that this machine has, loopback as well.
QStringList ownAddresses();
/// Wi-Fi (wlan0): 192.168.1.20
QString networkText(const NetworkAddress &address);

/// In place of this machine's, for tests; an empty function puts those back.
void replaceNetworks(const std::function<QList<NetworkAddress>()> &networks);

} // namespace heartwood::ui
