// workshop_victim FILE ASSESSMENT: 50 people vote on item after item of a workshop, over a connection beside the
// window's. Each batch's number is said on standard output only once it is kept. It ends by being killed.
#include "workshoproom.h"

#include <QCoreApplication>

#include <cstdio>

using namespace heartwood::storage;
using namespace heartwood::storage::test;

int main(int count, char **values)
{
    const QCoreApplication application(count, values);
    const auto workspace = valueOf(Workspace::open(QString::fromLocal8Bit(values[1]), {}));
    const auto beside = valueOf(workspace->openBeside());
    const qint64 id = QByteArray(values[2]).toLongLong();
    quint32 number = 0;
    for (const WorkshopVote &vote : valueOf(WorkshopStore(*workspace).load(id)).votes)
        number = std::max(number, vote.number);
    for (++number; number < 1'000'000; ++number) {
        WorkshopBatch batch;
        for (int person = 0; person < 50; ++person)
            batch.votes.append(voteOf(person, int(number % 3), char('1' + (number + quint32(person)) % 5), number));
        require(WorkshopStore(*beside).keep(id, batch));
        std::printf("%u\n", number);
        std::fflush(stdout);
    }
    return 1;
}
