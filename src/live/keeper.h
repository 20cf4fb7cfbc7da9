#pragma once

#include "live/sink.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace heartwood::live {

/// Writes on a thread of its own, so that nobody waits for a disk.
class Keeper
{
public:
    /// On the keeper's thread.
    using Done = std::function<void(const Result<void> &)>;

    explicit Keeper(Sink &sink);
    ~Keeper();
    Q_DISABLE_COPY_MOVE(Keeper)

    void keep(Batch batch, Done done);
    void close(Done done);
    /// Does what it was given, then keeps what is left over, if anything, and returns when the thread has ended.
    void finish(const std::function<Batch()> &rest = {});

private:
    void run();

    Sink &m_sink;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    bool m_finishing = false;
    std::thread m_thread;
};

} // namespace heartwood::live
