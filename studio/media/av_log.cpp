#include "studio/media/av_log.h"

#include "studio/base/log.h"

extern "C" {
#include <libavutil/log.h>
}

#include <array>
#include <chrono>
#include <cstdarg>
#include <mutex>
#include <string>
#include <string_view>

namespace studio::media {
namespace {

constexpr int kMostLinesASecond = 30;
constexpr std::string_view kOtherKey = "Unexpected stream";
// The listener that waits for its turn at the port: not worth a line.
constexpr std::string_view kPortTaken = "Cannot open connection";

thread_local AvLogEar* t_ear = nullptr;

/// A hostile stream can make libav write thousands of lines a second.
bool mayWriteOneMore() {
    static std::mutex mutex;
    static std::chrono::steady_clock::time_point second;
    static int lines = 0;
    const std::lock_guard lock(mutex);
    const auto now = std::chrono::steady_clock::now();
    if (now - second > std::chrono::seconds(1)) {
        second = now;
        lines = 0;
    }
    return ++lines <= kMostLinesASecond;
}

void writeAvLine(void* context, int level, const char* format, va_list arguments) {
    if (level > AV_LOG_WARNING || format == nullptr) {
        return;
    }
    const std::string_view text(format);
    if (t_ear != nullptr) {
        t_ear->note(format);
        if (text.starts_with(kPortTaken)) {
            return;
        }
    }
    if (text.starts_with(kOtherKey)) { // its arguments are stream keys
        base::logWarning("media", "a publisher came with another stream key");
        return;
    }
    if (!mayWriteOneMore()) {
        return;
    }
    static thread_local int prefix = 1;
    std::array<char, 1024> line{};
    av_log_format_line2(context, level, format, arguments, line.data(), static_cast<int>(line.size()),
                        &prefix);
    std::string_view written(line.data());
    while (!written.empty() && (written.back() == '\n' || written.back() == '\r')) {
        written.remove_suffix(1);
    }
    if (!written.empty()) {
        base::logWarning("media", written);
    }
}

} // namespace

void routeAvLog() {
    av_log_set_callback(writeAvLine);
}

AvLogEar::AvLogEar() {
    t_ear = this;
}

AvLogEar::~AvLogEar() {
    t_ear = nullptr;
}

void AvLogEar::forget() {
    m_otherKey = false;
}

void AvLogEar::note(const char* format) {
    if (std::string_view(format).starts_with(kOtherKey)) {
        m_otherKey = true;
    }
}

} // namespace studio::media
