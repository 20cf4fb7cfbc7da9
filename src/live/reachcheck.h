#pragma once

#include "live/room.h"

namespace heartwood::live {

/// The first port from this one on that can be listened on. Faults as Network::listen; PortTaken where a hundred are.
Result<quint16> freePort(const QString &host, quint16 from);

/// Whether phones reach this machine: a page where the workshop will be, and who asked for it. It has a thread of its
/// own, and ends with this object.
class ReachCheck
{
public:
    /// Called on the check's thread, once for each address.
    using Reached = std::function<void(const QString &peer)>;

    /// pages as Settings::pages, "/" among them. own: this machine's addresses; asking from them proves nothing.
    ReachCheck(const QHash<QByteArray, Page> &pages, const QStringList &own, Reached reached);
    ~ReachCheck();
    Q_DISABLE_COPY_MOVE(ReachCheck)

    /// Faults as Network::listen.
    Result<Address> start(const QString &host, quint16 port);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace heartwood::live
