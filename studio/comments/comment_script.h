#pragma once

#include "studio/base/result.h"
#include "studio/comments/comment.h"

#include <chrono>
#include <vector>

namespace studio::comments {

enum class ScriptError { CannotRead, BadLine };

/// A comment that comes `at` after the show went live.
struct ScriptedComment {
    std::chrono::milliseconds at{0};
    Comment comment;
};

struct CommentScript {
    std::vector<ScriptedComment> comments;
    /// Lines that were passed over; `where` is "file:line".
    std::vector<base::Error> problems;
};

/// JSON lines {"at": seconds, "platform", "author", "text"}; sorted by time. Any thread.
base::Result<CommentScript> loadCommentScript(const QString& path);

} // namespace studio::comments

template <>
struct studio::base::ErrorRoom<studio::comments::ScriptError> {
    static constexpr std::string_view kRoom = "comments";
    static constexpr std::array<std::string_view, 2> kNames{"cannot_read_script", "bad_script_line"};
};
