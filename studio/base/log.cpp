#include "studio/base/log.h"

#include <algorithm>
#include <atomic>
#include <cctype>
#include <cstdio>
#include <mutex>
#include <vector>

namespace studio::base {
namespace {

constexpr std::string_view kMask = "•••";
constexpr std::size_t kShortestSecret = 4;

struct LogState {
    std::mutex mutex;
    LogSink sink;
    std::vector<std::string> secrets;
    std::atomic<LogLevel> level{LogLevel::Info};
};

LogState& state()
{
    static LogState instance;
    return instance;
}

const char* levelName(LogLevel level)
{
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

bool isUrlEnd(char c)
{
    return std::isspace(static_cast<unsigned char>(c)) || c == '"' || c == '\'' || c == ')' || c == ',';
}

/// rtmp://host/app/KEY?query → rtmp://host/app/•••
void maskStreamKeys(std::string& line)
{
    std::size_t from = 0;
    while ((from = line.find("rtmp", from)) != std::string::npos) {
        const std::size_t scheme = line.find("://", from);
        if (scheme == std::string::npos || scheme - from > 6) {
            from += 4;
            continue;
        }
        const auto end = static_cast<std::size_t>(
            std::find_if(line.begin() + static_cast<std::ptrdiff_t>(scheme) + 3, line.end(), isUrlEnd) - line.begin());
        const std::size_t host = line.find('/', scheme + 3);
        const std::size_t app = host == std::string::npos ? host : line.find('/', host + 1);
        if (app != std::string::npos && app + 1 < end) {
            line.replace(app + 1, end - app - 1, kMask);
        }
        from = scheme + 3;
    }
}

/// Ten or eleven digits that start as a Vietnamese number does, separators allowed.
void maskPhoneNumbers(std::string& line)
{
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool starts = line[i] == '0' || line.compare(i, 3, "+84") == 0 || line.compare(i, 2, "84") == 0;
        const bool afterDigit = i > 0 && (std::isalnum(static_cast<unsigned char>(line[i - 1])) || line[i - 1] == '.');
        if (!starts || afterDigit) {
            continue;
        }
        std::size_t end = i;
        std::size_t digits = 0;
        std::size_t last = i;
        for (; end < line.size(); ++end) {
            if (std::isdigit(static_cast<unsigned char>(line[end]))) {
                ++digits;
                last = end;
            } else if (!(line[end] == '+' && end == i) && line[end] != ' ' && line[end] != '.' && line[end] != '-') {
                break;
            }
        }
        const bool wordGoesOn = last + 1 < line.size() && std::isalpha(static_cast<unsigned char>(line[last + 1]));
        if (digits >= 10 && digits <= 12 && !wordGoesOn) {
            line.replace(i, last + 1 - i, kMask);
            i += kMask.size() - 1;
        }
    }
}

void write(LogLevel level, std::string_view room, std::string_view line)
{
    if (level < state().level.load(std::memory_order_relaxed)) {
        return;
    }
    const std::string clean = redact(line);
    const std::lock_guard lock(state().mutex);
    if (state().sink) {
        state().sink(level, room, clean);
        return;
    }
    std::fprintf(stderr, "%s: %.*s: %s\n", levelName(level), static_cast<int>(room.size()), room.data(), clean.c_str());
}

} // namespace

void setLogSink(LogSink sink)
{
    const std::lock_guard lock(state().mutex);
    state().sink = std::move(sink);
}

void setLogLevel(LogLevel level)
{
    state().level = level;
}

void keepOutOfLog(std::string_view secret)
{
    if (secret.size() < kShortestSecret) {
        return;
    }
    const std::lock_guard lock(state().mutex);
    auto& secrets = state().secrets;
    if (std::find(secrets.begin(), secrets.end(), secret) == secrets.end()) {
        secrets.emplace_back(secret);
        std::sort(secrets.begin(), secrets.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    }
}

std::string redact(std::string_view line)
{
    std::string clean(line);
    {
        const std::lock_guard lock(state().mutex);
        for (const std::string& secret : state().secrets) {
            for (std::size_t at = clean.find(secret); at != std::string::npos; at = clean.find(secret, at + kMask.size())) {
                clean.replace(at, secret.size(), kMask);
            }
        }
    }
    maskStreamKeys(clean);
    maskPhoneNumbers(clean);
    return clean;
}

void logDebug(std::string_view room, std::string_view line) { write(LogLevel::Debug, room, line); }
void logInfo(std::string_view room, std::string_view line) { write(LogLevel::Info, room, line); }
void logWarning(std::string_view room, std::string_view line) { write(LogLevel::Warning, room, line); }
void logError(std::string_view room, std::string_view line) { write(LogLevel::Error, room, line); }

} // namespace studio::base
