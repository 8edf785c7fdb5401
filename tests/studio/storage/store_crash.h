#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>

namespace studio::test {

/// What one kill of the writing program showed.
struct CrashRound {
    int killedAfterMs = 0;
    int orders = 0;   ///< acknowledged in this round
    int comments = 0; ///< likewise
    int journals = 0;
    /// What was promised and is not so; empty: nothing.
    QStringList broken;
};

/// Starts store_crash_child again and again in one folder, kills it (SIGKILL) at random moments, and looks
/// after each time whether the database is whole and has everything that was acknowledged.
class StoreCrash {
public:
    StoreCrash(QString folder, std::uint32_t seed);

    CrashRound round();
    /// Everything that was acknowledged in any round.
    int ordersAcknowledged() const { return m_orderCount; }
    int commentsAcknowledged() const { return m_commentCount; }

private:
    struct Promised {
        std::map<std::string, int> orders; ///< id → number
        std::set<std::string> comments;
        int journal = -1;
    };

    void runAndKill(CrashRound& round, Promised& promised);
    void hear(const std::string& line, CrashRound& round, Promised& promised);
    void check(const Promised& promised, CrashRound& round) const;
    QString run() const;

    QString m_folder;
    std::mt19937 m_random;
    int m_rounds = 0;
    int m_orderCount = 0;
    int m_commentCount = 0;
    std::map<QString, Promised> m_promised; ///< by run
};

} // namespace studio::test
