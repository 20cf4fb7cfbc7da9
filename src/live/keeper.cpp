#include "live/keeper.h"

#include <exception>

namespace heartwood::live {

namespace {

/// A sink that throws has failed like any other.
template<typename Job> Result<void> guarded(Job job)
{
    try {
        return job();
    } catch (const std::exception &fault) {
        return Error{.code = ErrorCode::Storage, .file = {}, .detail = QString::fromUtf8(fault.what()), .faults = {}};
    }
}

} // namespace

Keeper::Keeper(Sink &sink) : m_sink(sink), m_thread([this] { run(); }) {}

Keeper::~Keeper()
{
    finish();
}

void Keeper::keep(Batch batch, Done done)
{
    const std::lock_guard lock(m_mutex);
    m_jobs.emplace_back([this, batch = std::move(batch), done = std::move(done)] {
        done(guarded([&] { return m_sink.keep(batch); }));
    });
    m_wake.notify_one();
}

void Keeper::close(Done done)
{
    const std::lock_guard lock(m_mutex);
    m_jobs.emplace_back([this, done = std::move(done)] { done(guarded([this] { return m_sink.close(); })); });
    m_wake.notify_one();
}

void Keeper::finish(const std::function<Batch()> &rest)
{
    {
        const std::lock_guard lock(m_mutex);
        if (rest && !m_finishing)
            m_jobs.emplace_back([this, rest] {
                if (const Batch batch = rest(); !batch.empty())
                    static_cast<void>(guarded([&] { return m_sink.keep(batch); }));
            });
        m_finishing = true;
        m_wake.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void Keeper::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_finishing || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const auto job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

} // namespace heartwood::live
