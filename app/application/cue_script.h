#pragma once

#include "studio/base/result.h"
#include "studio/comments/comment.h"
#include "studio/show/stage.h"

#include <QString>

#include <chrono>
#include <variant>
#include <vector>

namespace app {

enum class CueError { CannotRead, BadLine };

/// Something a script does at a time: a stage command, a comment, the end of the show.
struct EndShow {};
using CueAction = std::variant<studio::show::StageCommand, studio::comments::Comment, EndShow>;

struct Cue {
    std::chrono::milliseconds at{0};
    CueAction action;
};

/// Reads JSON lines {"at": seconds, "do": verb, …}; any bad line refuses the whole file,
/// `where` is "file:line". Verbs: next, previous, go_to{segment}, show{overlay}, hide{overlay},
/// start_timer{seconds}, add_time{seconds}, stop_timer, scene{id}, question{author,text,platform},
/// comment{author,text,platform}, stock{product,left}, end.
studio::base::Result<std::vector<Cue>> loadCues(const QString& path);

} // namespace app

template <>
struct studio::base::ErrorRoom<app::CueError> {
    static constexpr std::string_view kRoom = "cue";
    static constexpr std::array<std::string_view, 2> kNames{"cannot_read", "bad_line"};
};
