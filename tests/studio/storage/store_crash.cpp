#include "tests/studio/storage/store_crash.h"

#include "studio/storage/comment_repository.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/run_repository.h"

#include <QByteArray>
#include <QElapsedTimer>

#include <array>
#include <csignal>
#include <functional>
#include <stdexcept>
#include <vector>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace studio::test {

namespace {

constexpr int kLongestLife = 700;
/// Rounds that write into the same run: numbers go on where the last process died.
constexpr int kRoundsOfRun = 10;
constexpr int kMostComments = 10'000'000;

struct Child {
    pid_t pid = -1;
    int output = -1;
};

Child start(const QStringList& arguments) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        throw std::runtime_error("no pipe");
    std::vector<QByteArray> texts{QByteArray(PHIEN_STORE_CRASH_CHILD)};
    for (const QString& argument : arguments)
        texts.push_back(argument.toUtf8());
    std::vector<char*> raw;
    for (QByteArray& text : texts)
        raw.push_back(text.data());
    raw.push_back(nullptr);
    const pid_t pid = fork();
    if (pid < 0)
        throw std::runtime_error("no process");
    if (pid == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execv(raw.front(), raw.data());
        std::_Exit(127);
    }
    close(ends[1]);
    return {pid, ends[0]};
}

/// Reads until `deadlineMs` from now or the end of the pipe; −1: until the end.
void readLines(int pipe, int deadlineMs, std::string& rest,
               const std::function<void(const std::string&)>& line) {
    QElapsedTimer time;
    time.start();
    std::array<char, 65536> buffer{};
    for (;;) {
        const int left = deadlineMs < 0 ? -1 : deadlineMs - static_cast<int>(time.elapsed());
        if (deadlineMs >= 0 && left <= 0)
            return;
        pollfd wait{pipe, POLLIN, 0};
        if (poll(&wait, 1, left) <= 0)
            return;
        const ssize_t got = read(pipe, buffer.data(), buffer.size());
        if (got <= 0)
            return;
        rest.append(buffer.data(), static_cast<std::size_t>(got));
        for (std::size_t end = rest.find('\n'); end != std::string::npos; end = rest.find('\n')) {
            line(rest.substr(0, end));
            rest.erase(0, end + 1);
        }
    }
}

} // namespace

StoreCrash::StoreCrash(QString folder, std::uint32_t seed)
    : m_folder(std::move(folder))
    , m_random(seed) {
}

QString StoreCrash::run() const {
    return QStringLiteral("run-%1").arg(m_rounds / kRoundsOfRun);
}

void StoreCrash::hear(const std::string& line, CrashRound& round, Promised& promised) {
    const std::size_t space = line.find(' ');
    const std::string what = line.substr(0, space);
    const std::string rest = space == std::string::npos ? std::string() : line.substr(space + 1);
    if (what == "order") {
        const std::size_t between = rest.find(' ');
        promised.orders[rest.substr(0, between)] = std::stoi(rest.substr(between + 1));
        ++round.orders;
    } else if (what == "comment") {
        promised.comments.insert(rest);
        ++round.comments;
    } else if (what == "journal") {
        promised.journal = std::stoi(rest);
        ++round.journals;
    } else if (what != "opened") {
        round.broken.append(QStringLiteral("the store says: ") + QString::fromStdString(line));
    }
}

void StoreCrash::runAndKill(CrashRound& round, Promised& promised) {
    promised.journal = -1; // steps count from nothing in every process
    const Child child = start({m_folder, run(), QString::number(m_rounds)});
    const auto take = [&](const std::string& line) {
        hear(line, round, promised);
    };
    std::string rest;
    readLines(child.output, round.killedAfterMs, rest, take);
    kill(child.pid, SIGKILL);
    readLines(child.output, -1, rest, take);
    close(child.output);
    int status = 0;
    waitpid(child.pid, &status, 0);
    if (!WIFSIGNALED(status))
        round.broken.append(QStringLiteral("the program ended by itself"));
}

CrashRound StoreCrash::round() {
    CrashRound round;
    round.killedAfterMs = 1 + static_cast<int>(m_random() % kLongestLife);
    Promised& promised = m_promised[run()];
    runAndKill(round, promised);
    check(promised, round);
    m_orderCount += round.orders;
    m_commentCount += round.comments;
    ++m_rounds;
    return round;
}

void StoreCrash::check(const Promised& promised, CrashRound& round) const {
    using namespace storage;
    const auto broken = [&](const QString& what) {
        round.broken.append(what);
    };
    auto opened = Database::openFile(m_folder + QStringLiteral("/shop.db"), Database::Access::ReadWrite);
    if (!opened) {
        broken(QStringLiteral("it does not open: ") + QString::fromStdString(opened.error().code.id()));
        return;
    }
    Database& database = **opened;
    QString integrity;
    const auto asked = database.query(QStringLiteral("PRAGMA integrity_check"), {},
                                      [&](const Row& row) { integrity += row.text(0); });
    if (!asked || integrity != QLatin1String("ok"))
        broken(QStringLiteral("integrity: ") + integrity);
    const auto orders = OrderRepository(database).ofRun(run());
    const auto comments = CommentRepository(database).newest(run(), kMostComments);
    if (!orders || !comments) {
        if (!promised.orders.empty() || !promised.comments.empty())
            broken(QStringLiteral("nothing of the run can be read"));
        return;
    }
    std::map<std::string, int> stored;
    std::set<int> numbers;
    for (const orders::Order& order : *orders) {
        stored[order.id.toStdString()] = order.number;
        if (!numbers.insert(order.number).second)
            broken(QStringLiteral("number %1 twice").arg(order.number));
    }
    if (!numbers.empty() && (*numbers.begin() != 1 || *numbers.rbegin() != static_cast<int>(numbers.size())))
        broken(QStringLiteral("the numbers have holes"));
    for (const auto& [id, number] : promised.orders) {
        const auto found = stored.find(id);
        if (found == stored.end() || found->second != number)
            broken(QStringLiteral("order %1 was acknowledged and is not there").arg(number));
    }
    std::set<std::string> kept;
    for (const StoredComment& comment : *comments)
        kept.insert(comment.comment.id.toStdString());
    for (const std::string& id : promised.comments) {
        if (kept.count(id) == 0)
            broken(QStringLiteral("comment %1 was acknowledged and is not there")
                       .arg(QString::fromStdString(id)));
    }
    const auto journal = RunRepository(database).journal(run());
    const int at = journal && *journal ? (*journal)->state.toInt() : -1;
    if (at < promised.journal)
        broken(QStringLiteral("the journal stands at %1, %2 was acknowledged").arg(at).arg(promised.journal));
}

} // namespace studio::test
