#pragma once

#include "phone.h"

#include <QMap>

#include <thread>

namespace heartwood::live::test {

/// Guesses at codes as fast as the server answers: some at once, each over a connection that it keeps open for so many
/// and from an address of its own (127.A.B.C, which only this machine has).
class Guessers
{
public:
    struct Plan
    {
        int atOnce = 4;
        int total = 100000;
        int fromEach = 50;
        Clock time{20000}; ///< at most
    };

    Guessers(const Address &address, const Plan &plan);
    ~Guessers();
    Q_DISABLE_COPY_MOVE(Guessers)

    bool done() const { return m_running == 0; }
    /// How often each status was the answer, once all are done; 0: none came.
    QMap<int, int> statuses() const;

private:
    void guess(const Address &address, const Plan &plan, int which);

    std::atomic<int> m_running;
    std::vector<QMap<int, int>> m_statuses; ///< by thread
    std::vector<std::thread> m_threads;
};

} // namespace heartwood::live::test
