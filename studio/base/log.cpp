#include "studio/base/log.h"

#include "studio/base/redaction.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <vector>

namespace studio::base {
namespace {

constexpr std::size_t kShortestSecret = 4;

struct LogState {
    std::mutex mutex;
    LogSink sink;
    std::vector<std::string> secrets;
    std::atomic<LogLevel> level{LogLevel::Info};
};

LogState& state() {
    static LogState& instance = *new LogState; // threads may log while the process ends
    return instance;
}

const char* levelName(LogLevel level) {
    switch (level) {
    case LogLevel::Debug:
        return "debug";
    case LogLevel::Info:
        return "info";
    case LogLevel::Warning:
        return "warning";
    case LogLevel::Error:
        return "error";
    }
    return "";
}

void write(LogLevel level, std::string_view room, std::string_view line) {
    if (level < state().level.load(std::memory_order_relaxed)) {
        return;
    }
    const std::string clean = redact(line);
    const std::lock_guard lock(state().mutex);
    if (state().sink) {
        state().sink(level, room, clean);
        return;
    }
    std::fprintf(stderr, "%s: %.*s: %s\n", levelName(level), static_cast<int>(room.size()), room.data(),
                 clean.c_str());
}

} // namespace

void setLogSink(LogSink sink) {
    const std::lock_guard lock(state().mutex);
    state().sink = std::move(sink);
}

void setLogLevel(LogLevel level) {
    state().level = level;
}

void keepOutOfLog(std::string_view secret) {
    if (secret.size() < kShortestSecret) {
        return;
    }
    const std::lock_guard lock(state().mutex);
    auto& secrets = state().secrets;
    if (std::find(secrets.begin(), secrets.end(), secret) == secrets.end()) {
        secrets.emplace_back(secret);
        std::sort(secrets.begin(), secrets.end(),
                  [](const auto& a, const auto& b) { return a.size() > b.size(); });
    }
}

std::string redact(std::string_view line) {
    std::string clean(line);
    {
        const std::lock_guard lock(state().mutex);
        for (const std::string& secret : state().secrets) {
            maskSecret(clean, secret);
        }
        for (const std::string& secret : state().secrets) {
            maskSecretParts(clean, secret);
        }
    }
    maskStreamUrls(clean);
    maskPhoneNumbers(clean);
    return clean;
}

void logDebug(std::string_view room, std::string_view line) {
    write(LogLevel::Debug, room, line);
}
void logInfo(std::string_view room, std::string_view line) {
    write(LogLevel::Info, room, line);
}
void logWarning(std::string_view room, std::string_view line) {
    write(LogLevel::Warning, room, line);
}
void logError(std::string_view room, std::string_view line) {
    write(LogLevel::Error, room, line);
}

} // namespace studio::base
