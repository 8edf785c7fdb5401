#include "app/application/cue_script.h"

#include "app/application/cue_verbs.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

namespace show = studio::show;
using studio::base::Error;
using studio::base::WallTime;

constexpr qint64 kLargestFile = 16 * 1024 * 1024;

/// Puts the moment of playing into a command that carries one.
struct Stamp {
    WallTime now;

    void operator()(show::PutQuestionOnScreen& command) const { command.question.at = now; }
    void operator()(show::PutInSpotlight& command) const { command.line.at = now; }
    void operator()(show::PinComment& command) const { command.line.at = now; }
    void operator()(show::AddToOrderTicker& command) const { command.order.at = now; }
    void operator()(show::StartStandBy& command) const {
        if (command.slate.backAt) {
            command.slate.backAt = now + command.slate.backAt->time_since_epoch();
        }
    }
    template <class Command>
    void operator()(Command&) const {}
};

} // namespace

show::StageCommand playedAt(show::StageCommand command, WallTime now) {
    std::visit(Stamp{now}, command);
    return command;
}

studio::base::Result<std::vector<Cue>> loadCues(const QString& path) {
    QFile file(path);
    const QFileInfo info(path);
    const std::string name = info.fileName().toStdString();
    // A pipe or a device may never end.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly) || file.size() > kLargestFile) {
        return Error{CueError::CannotRead, file.errorString().toStdString(), path.toStdString()};
    }
    std::vector<Cue> cues;
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray bytes = file.readLine().trimmed();
        if (bytes.isEmpty()) {
            continue;
        }
        const QJsonObject line = QJsonDocument::fromJson(bytes).object();
        const double at = line.value(QLatin1String("at")).toDouble(-1);
        auto action = cueAction(line);
        if (!(at >= 0) || at > kLongestCueSeconds || !action) {
            return Error{CueError::BadLine, {}, name + ":" + std::to_string(number)};
        }
        cues.push_back({std::chrono::milliseconds(std::lround(at * 1000)), std::move(*action)});
    }
    std::stable_sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) { return a.at < b.at; });
    return cues;
}

} // namespace app
