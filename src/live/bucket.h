#pragma once

#include "live/workshop.h"

#include <algorithm>
#include <cmath>

namespace heartwood::live {

/// So many at once, and so many a second in the long run.
class Bucket
{
public:
    Bucket(double capacity, double perSecond) : m_capacity(capacity), m_perSecond(perSecond), m_level(capacity) {}

    bool take(Clock now)
    {
        fill(now);
        if (m_level < 1)
            return false;
        m_level -= 1;
        return true;
    }
    bool empty(Clock now)
    {
        fill(now);
        return m_level < 1;
    }
    bool full(Clock now)
    {
        fill(now);
        return m_level >= m_capacity;
    }
    /// Until there is one to take, at least 1 where there is none.
    int wait(Clock now)
    {
        fill(now);
        return m_level >= 1 ? 0 : int(std::ceil((1 - m_level) / m_perSecond));
    }

private:
    void fill(Clock now)
    {
        const double seconds = std::chrono::duration<double>(std::max(Clock(0), now - m_at)).count();
        m_level = std::min(m_capacity, m_level + seconds * m_perSecond);
        m_at = std::max(m_at, now);
    }

    double m_capacity;
    double m_perSecond;
    double m_level;
    Clock m_at{};
};

} // namespace heartwood::live
