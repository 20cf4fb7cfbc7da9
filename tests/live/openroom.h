#pragma once

#include "live/server.h"
#include "phone.h"

#include <condition_variable>
#include <mutex>

/// A workshop on loopback, with its file in memory, for tests.
namespace heartwood::live::test {

class MemorySink : public Sink
{
public:
    Result<void> keep(const Batch &batch) override
    {
        std::unique_lock lock(m_mutex);
        m_goOn.wait(lock, [this] { return !m_blocked; });
        if (m_failing)
            return Error{
                .code = ErrorCode::DiskFull, .file = QStringLiteral("x.heartwood"), .detail = {}, .faults = {}};
        m_batches << batch;
        return {};
    }
    Result<void> close() override
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        return {};
    }
    void block(bool blocked)
    {
        const std::lock_guard lock(m_mutex);
        m_blocked = blocked;
        m_goOn.notify_all();
    }
    void fail(bool failing)
    {
        const std::lock_guard lock(m_mutex);
        m_failing = failing;
    }
    QList<Batch> batches() const
    {
        const std::lock_guard lock(m_mutex);
        return m_batches;
    }
    QList<Vote> votes() const
    {
        QList<Vote> votes;
        for (const Batch &batch : batches())
            votes << batch.votes;
        return votes;
    }
    bool closed() const
    {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }
    /// What a restart finds.
    Kept kept(Kept from) const
    {
        for (const Batch &batch : batches()) {
            from.people << batch.admissions;
            from.votes << batch.votes;
            for (const int person : batch.removed)
                from.people[person].who.removed = true;
            if (batch.progress)
                from.progress = *batch.progress;
            from.dots << batch.dots;
        }
        return from;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_goOn;
    QList<Batch> m_batches;
    bool m_blocked = false;
    bool m_failing = false;
    bool m_closed = false;
};

inline Settings settingsOf(const Plan &plan)
{
    Settings settings{
        .address = QStringLiteral("127.0.0.1"),
        .kept =
            {.plan = plan, .code = "KRM482", .secret = QByteArray(32, 's'), .people = {}, .votes = {}, .progress = {}},
        .texts = {},
        .pages = {{"/", {"text/html; charset=utf-8", "<!doctype html>"}}, {"/page.js", {"text/javascript", "1;"}}},
        .words = R"({"lang":"en","dir":"ltr"})"};
    for (const int item : plan.items)
        settings.texts.asked << ItemText{.practice = QStringLiteral("Practice %1").arg(item),
                                         .dimension = item % 4,
                                         .question = QStringLiteral("Question %1").arg(item),
                                         .anchors = {}};
    return settings;
}

inline Plan planOf(Pace pace = Pace::Together, Mode mode = Mode::Anonymous)
{
    return {.title = QStringLiteral("Leaders"),
            .mode = mode,
            .pace = pace,
            .items = {4, 7, 9},
            .groups = {QStringLiteral("Shops"), QStringLiteral("Office")}};
}

/// A server that runs.
class OpenRoom
{
public:
    explicit OpenRoom(const Settings &settings = settingsOf(planOf()))
        : m_server(settings, sink, [this](const Snapshot &snapshot) { see(snapshot); }), m_started(m_server.start())
    {
    }

    ~OpenRoom() { sink.block(false); }
    Q_DISABLE_COPY_MOVE(OpenRoom)

    const Address &address() const { return *m_started; }
    void post(const Command &command) { m_server.post(command); }
    void stop() { m_server.stop(); }
    bool waitFor(const std::function<bool(const Snapshot &)> &fits, Clock time = Clock(5000))
    {
        std::unique_lock lock(m_mutex);
        return m_seen.wait_for(lock, time, [&] { return m_snapshot && fits(*m_snapshot); });
    }
    bool waitForStage(Stage stage)
    {
        return waitFor([stage](const Snapshot &it) { return it.workshop.stage() == stage; });
    }
    Snapshot snapshot() const
    {
        const std::lock_guard lock(m_mutex);
        return *m_snapshot;
    }

    MemorySink sink; // outlives the server, which comes below

private:
    void see(const Snapshot &snapshot)
    {
        const std::lock_guard lock(m_mutex);
        m_snapshot = snapshot;
        m_seen.notify_all();
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_seen;
    std::optional<Snapshot> m_snapshot;
    Server m_server;
    Result<Address> m_started;
};

/// Phones that have joined and have their first state.
class Seats
{
public:
    Seats(const OpenRoom &room, int count)
    {
        for (int i = 0; i < count; ++i) {
            const QByteArray from = "127.0.1." + QByteArray::number(1 + i % 200);
            m_phones.push_back(std::make_unique<Phone>(m_crowd, room.address(), from));
            m_phones.back()->joinAndConnect("KRM482");
        }
        for (const auto &phone : m_phones)
            m_seated = phone->await(QStringLiteral("state")).has_value() && m_seated;
    }
    bool seated() const { return m_seated; }
    Phone &operator[](int at) { return *m_phones[size_t(at)]; }
    int size() const { return int(m_phones.size()); }
    Crowd &crowd() { return m_crowd; }

private:
    Crowd m_crowd;
    std::vector<std::unique_ptr<Phone>> m_phones;
    bool m_seated = true;
};

} // namespace heartwood::live::test
