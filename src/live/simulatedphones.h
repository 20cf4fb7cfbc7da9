#pragma once

#include "live/network.h"

#include <QObject>

/// Phones within this process, for a rehearsal. They speak PROTOCOL.md as others do, in its polling form, and so try
/// the whole way from a phone to the file; what they say is SimulatedPerson's.
namespace heartwood::live {

class SimulatedPhone;

struct Rehearsal
{
    Address address;
    QByteArray code;
    int phones = 12;
    quint64 seed = 1;
    double haste = 1; ///< so many times faster than people
};

/// They come within ten seconds, stay until the workshop is closed or they are removed, and leave at once where this
/// object goes. All on the thread that makes it, without ever waiting.
class SimulatedPhones : public QObject
{
    Q_OBJECT
public:
    explicit SimulatedPhones(const Rehearsal &rehearsal, QObject *parent = nullptr);
    ~SimulatedPhones() override;

    /// Phones that have a token.
    int joined() const;
    /// Phones that have seen the workshop close, or were told that they are in it no more.
    int gone() const;

private:
    QList<SimulatedPhone *> m_phones;
};

} // namespace heartwood::live
