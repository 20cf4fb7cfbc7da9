#include "live/server.h"

namespace heartwood::live {

// Backwards: the room first, which holds connections that wait for an answer, then what it uses.
struct Server::Private
{
    Private(const Settings &settings, Sink &sink, Room::Changed changed)
        : address(settings.address),
          port(settings.port),
          network(settings.limits),
          keeper(sink),
          room(settings, network, keeper, std::move(changed))
    {
    }

    QString address;
    quint16 port;
    Network network;
    Keeper keeper;
    Room room;
    std::jthread thread;
};

Server::Server(const Settings &settings, Sink &sink, Room::Changed changed)
    : d(std::make_unique<Private>(settings, sink, std::move(changed)))
{
}

Server::~Server()
{
    stop();
}

Result<Address> Server::start()
{
    const Result<Address> address =
        d->address.isEmpty() ? Result<Address>(Address()) : d->network.listen(d->address, d->port);
    if (address)
        d->thread = std::jthread([this] { d->network.run(d->room); });
    return address;
}

void Server::stop()
{
    if (!d->thread.joinable())
        return;
    d->network.stop();
    d->thread.join();
    d->keeper.finish([this] { return d->room.leave(); });
}

void Server::post(const Command &command)
{
    d->network.post([this, command] { d->room.command(command); });
}

} // namespace heartwood::live
