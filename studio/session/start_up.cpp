#include "studio/session/start_up.h"

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <ctime>

#include <unistd.h>

namespace studio::session {
namespace {

using std::chrono::milliseconds;

/// Field 22 of /proc/self/stat, counted from behind the name, which may hold anything (proc(5)).
constexpr int kStartTimeAfterName = 19;

milliseconds sinceBoot() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::duration_cast<milliseconds>(std::chrono::seconds(now.tv_sec) +
                                                    std::chrono::nanoseconds(now.tv_nsec));
}

milliseconds processStart() {
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly)) {
        return sinceBoot();
    }
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    if (fields.size() <= kStartTimeAfterName) {
        return sinceBoot();
    }
    return milliseconds(fields[kStartTimeAfterName].toLongLong() * 1000 / sysconf(_SC_CLK_TCK));
}

} // namespace

milliseconds sinceProcessStart() {
    static const milliseconds kStart = processStart();
    return std::max(milliseconds{0}, sinceBoot() - kStart);
}

void StartUpWatch::hear(const SessionEvent& event) {
    if (const auto* state = std::get_if<StateChanged>(&event)) {
        if (state->state == SessionState::GoingLive && !m_times.goLive) {
            m_times.goLive = sinceProcessStart();
        }
    } else if (const auto* changed = std::get_if<DestinationChanged>(&event)) {
        if (changed->status.state == broadcast::DestinationState::Live && !m_times.firstLive) {
            m_times.firstLive = sinceProcessStart();
        }
    }
}

void StartUpWatch::look(const std::vector<broadcast::DestinationStatus>& statuses) {
    const bool anyMedia = std::any_of(statuses.begin(), statuses.end(),
                                      [](const auto& status) { return status.firstByteAfter.has_value(); });
    if (anyMedia && !m_times.firstMedia) {
        m_times.firstMedia = sinceProcessStart();
    }
}

QJsonObject startUpFacts(const StartUpTimes& times) {
    QJsonObject facts{{QStringLiteral("resumed"), times.isResumed}};
    const auto put = [&](const QString& name, const std::optional<milliseconds>& time) {
        if (time) {
            facts[name] = static_cast<double>(time->count()) / 1000.0;
        }
    };
    put(QStringLiteral("store_opened_s"), times.storeOpened);
    put(QStringLiteral("engine_ready_s"), times.engineReady);
    put(QStringLiteral("go_live_s"), times.goLive);
    put(QStringLiteral("first_live_s"), times.firstLive);
    put(QStringLiteral("first_media_s"), times.firstMedia);
    return facts;
}

} // namespace studio::session
