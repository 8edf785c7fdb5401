#include "studio/base/log.h"

#include <catch2/catch.hpp>

#include <string>
#include <thread>
#include <vector>

using namespace studio::base;

namespace {

struct Line {
    LogLevel level;
    std::string room;
    std::string text;
};

/// Catches the log for as long as it lives.
class CaughtLog {
public:
    CaughtLog() {
        setLogSink([this](LogLevel level, std::string_view room, std::string_view line) {
            lines.push_back({level, std::string(room), std::string(line)});
        });
    }
    ~CaughtLog() {
        setLogSink({});
        setLogLevel(LogLevel::Info);
    }
    std::vector<Line> lines;
};

} // namespace

TEST_CASE("a sink hears level, room and line; lines below the level are not made") {
    CaughtLog log;
    logDebug("room", "unheard");
    logInfo("room", "one");
    logError("other", "two");
    REQUIRE(log.lines.size() == 2);
    CHECK(log.lines[0].level == LogLevel::Info);
    CHECK(log.lines[0].room == "room");
    CHECK(log.lines[0].text == "one");
    CHECK(log.lines[1].level == LogLevel::Error);
    setLogLevel(LogLevel::Error);
    logWarning("room", "unheard");
    CHECK(log.lines.size() == 2);
    setLogLevel(LogLevel::Debug);
    logDebug("room", "heard");
    CHECK(log.lines.back().text == "heard");
}

TEST_CASE("every line is clean before the sink sees it") {
    CaughtLog log;
    keepOutOfLog("kept-out-word-7");
    logWarning("rtmp", "kept-out-word-7 at rtmp://h/live/abcd?x=1 called by 0912 345 678");
    REQUIRE(log.lines.size() == 1);
    CHECK(log.lines[0].text == "••• at rtmp://h/live/••• called by •••");
}

TEST_CASE("lines of many threads arrive one at a time") {
    CaughtLog log;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([t] {
                for (int i = 0; i < 500; ++i) {
                    keepOutOfLog("thread-secret-" + std::to_string(t) + "-" + std::to_string(i));
                    logInfo("test", "thread-secret-" + std::to_string(t) + "-" + std::to_string(i));
                }
            });
        }
    }
    REQUIRE(log.lines.size() == 2000);
    for (const Line& line : log.lines) {
        REQUIRE(line.text == "•••");
    }
}
