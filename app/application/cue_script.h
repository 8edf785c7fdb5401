#pragma once

#include "studio/base/result.h"
#include "studio/comments/comment.h"
#include "studio/orders/order.h"
#include "studio/show/stage.h"

#include <QString>

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace app {

enum class CueError { CannotRead, BadLine };

inline constexpr double kLongestCueSeconds = 7 * 24 * 3600.0;

/// What changes of the overlays' look; the rest stays.
struct ChangeLook {
    std::optional<QString> theme;
    std::optional<QString> shopColour;
    std::optional<studio::show::CountdownStyle> countdown;
    std::optional<studio::show::DrawStyle> draw;
};

/// Lets goods on air that lack papers.
struct OverridePapers {
    QString productCode;
    QString reason;
};

/// Something a script does at a time: a stage command, a comment, an order, another look, a decision about
/// papers, the end of the show.
struct EndShow {};
using CueAction = std::variant<studio::show::StageCommand, studio::comments::Comment, studio::orders::Order,
                               ChangeLook, OverridePapers, EndShow>;

/// Times within a stage command count from the moment it is played; playedAt() puts that in.
struct Cue {
    std::chrono::milliseconds at{0};
    CueAction action;
};

studio::show::StageCommand playedAt(studio::show::StageCommand command, studio::base::WallTime now);

/// Reads JSON lines {"at": seconds, "do": verb, …}; any bad line refuses the whole file,
/// `where` is "file:line". README.md lists the verbs.
studio::base::Result<std::vector<Cue>> loadCues(const QString& path);

} // namespace app

template <>
struct studio::base::ErrorRoom<app::CueError> {
    static constexpr std::string_view kRoom = "cue";
    static constexpr std::array<std::string_view, 2> kNames{"cannot_read", "bad_line"};
};
