#pragma once

#include <QSemaphore>
#include <QThreadPool>

namespace heartwood::ui::test {

/// Keeps every thread of the window's pool waiting until it goes: what is begun meanwhile has not been done.
class BusyPool
{
public:
    BusyPool()
    {
        for (int i = 0; i < m_threads; ++i)
            QThreadPool::globalInstance()->start([this] { m_go.acquire(); });
    }
    ~BusyPool()
    {
        m_go.release(m_threads);
        QThreadPool::globalInstance()->waitForDone();
    }
    BusyPool(const BusyPool &) = delete;
    BusyPool &operator=(const BusyPool &) = delete;

private:
    int m_threads = QThreadPool::globalInstance()->maxThreadCount();
    QSemaphore m_go;
};

} // namespace heartwood::ui::test
