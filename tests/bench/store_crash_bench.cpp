// Kills a writing program many times and says what was lost: store_crash_bench [ROUNDS [SEED]]

#include "tests/studio/storage/store_crash.h"

#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using studio::test::StoreCrash;

int main(int argc, char** argv) {
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 100;
    const auto seed =
        argc > 2 ? static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10)) : std::random_device{}();
    QTemporaryDir folder;
    StoreCrash crash(folder.path(), seed);
    int journals = 0;
    int broken = 0;
    for (int round = 1; round <= rounds; ++round) {
        const auto seen = crash.round();
        journals += seen.journals;
        for (const QString& what : seen.broken)
            std::printf("round %d, killed after %d ms: %s\n", round, seen.killedAfterMs, qPrintable(what));
        broken += static_cast<int>(seen.broken.size());
    }
    std::printf("kill -9: seed %u, %d rounds, acknowledged %d orders, %d comments, %d journal entries; "
                "broken promises: %d\n",
                seed, rounds, crash.ordersAcknowledged(), crash.commentsAcknowledged(), journals, broken);
    return broken == 0 ? 0 : 1;
}
