#pragma once

#include "live/door.h"
#include "live/facilitator.h"
#include "live/keeper.h"
#include "live/ledger.h"
#include "live/messages.h"
#include "live/network.h"
#include "live/phonestate.h"

#include <QSet>

namespace heartwood::live {

struct Page
{
    QByteArray type;
    QByteArray bytes;
};

struct Settings
{
    QString address;  ///< 192.168.1.20: an IP address of this machine; empty: no phones
    quint16 port = 0; ///< 0: any
    Kept kept;        ///< where it stands; a new one has a plan, a code and a secret (live/door.h)
    Texts texts;
    QHash<QByteArray, Page> pages; ///< by path: "/", "/page.css"
    QByteArray words;              ///< JSON, of GET /words
    NetworkLimits limits{};
    Clock grace{10000};    ///< after losing its phone somebody still counts as present
    Clock resuming{30000}; ///< the same, for everybody, after a resume
    int mostPeople = 2000;
};

/// The running workshop: people with their phones on one side, the file on the other, the facilitator's commands in
/// between. Everything here happens on the network's thread.
class Room : public Front
{
public:
    using Changed = std::function<void(const Snapshot &)>;

    Room(const Settings &settings, Network &network, Keeper &keeper, Changed changed);

    void command(const Command &command);

    void asked(const Request &request, std::function<void(const Reply &)> respond) override;
    void said(LinkId link, const QByteArray &text) override;
    void gone(LinkId link) override;
    void tick() override;

    /// After the last of the thread: what is not kept yet, and nobody waits for an answer any longer.
    Batch leave() { return m_ledger.abandon(); }

private:
    using Respond = std::function<void(const Reply &)>;

    // People (room.cpp)
    void readmit(const Settings &settings, Clock now);
    void greet(LinkId link, const QByteArray &token);
    void come(int person);
    void seeOff(Clock now);
    bool remove(int person);
    int nextPerson() const;
    void seat(const command::Seat &seat);
    void cast(const command::Cast &cast);

    // What phones say (room.cpp)
    void hear(int person, LinkId link, const Said &said);
    void place(int person, const SaidDots &dots);
    void showOwn(int person);
    void vote(int person, Vote vote, const std::function<void(const QByteArray &)> &answer);
    QByteArray stateOf(int person);

    // HTTP (reception.cpp)
    std::optional<Reply> page(const Request &request) const;
    void open(const Request &request, const Respond &respond);
    void join(const Joining &joining, const Respond &respond);
    void serve(const Request &request, int person, const Respond &respond);
    void say(const QByteArray &text, int person, const Respond &respond);
    std::optional<Reply> refuseCode(const QString &code, const QString &peer);

    // The file, the phones and the facilitator (roomflow.cpp)
    bool apply(const Command &command, Clock now);
    bool close();
    void keepWhatIsDue(Clock now);
    void kept(const Result<void> &result);
    void take(const Ledger::Kept &kept, Clock now);
    void closeOnceKept(Clock now);
    void noteProgress();
    void closed(const Result<void> &result);
    void everybodysChange();
    void sendStates(Clock now);
    void publish(Clock now);

    Network &m_network;
    Keeper &m_keeper;
    Changed m_changed;
    Workshop m_workshop;
    Door m_door;
    Ledger m_ledger;
    Texts m_texts;
    QHash<QByteArray, Page> m_pages;
    QByteArray m_words;
    Clock m_grace;
    int m_mostPeople;
    int m_messagesPerSecond;

    QHash<LinkId, int> m_people; ///< those who said hello
    QHash<int, LinkId> m_links;
    QHash<int, Clock> m_leaving; ///< when they count as absent
    QHash<int, Bucket> m_speed;  ///< of POST /say
    QList<qint64> m_ownChanges;  ///< a person each: what only they see
    qint64 m_changes;            ///< that everybody sees
    QSet<int> m_unsent;          ///< people to be sent their state
    bool m_allUnsent = false;
    bool m_unpublished = true;
    std::optional<std::chrono::seconds> m_leftPublished;
    Progress m_progress; ///< as last noted
    Clock m_closeNotBefore{};
    bool m_closing = false;    ///< as soon as everything is kept
    bool m_sinkCloses = false; ///< at this moment
    bool m_ended = false;
    std::optional<Error> m_closeFault;
};

} // namespace heartwood::live
