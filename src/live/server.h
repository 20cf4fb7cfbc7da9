#pragma once

#include "live/room.h"

namespace heartwood::live {

/// A workshop on the network. It has two threads: one for phones, one that writes to the sink.
class Server
{
public:
    /// changed is called on the server's thread, several changes at once. The sink must outlive the server.
    Server(const Settings &settings, Sink &sink, Room::Changed changed);
    ~Server();
    Q_DISABLE_COPY_MOVE(Server)

    /// Faults as Network::listen. Without an address nobody is listened to, and there is none to give.
    Result<Address> start();
    /// Phones lose their connection; nothing is closed, and what can be kept is. Waits for both threads.
    void stop();
    /// From any thread.
    void post(const Command &command);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace heartwood::live
