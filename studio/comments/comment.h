#pragma once

#include "studio/base/clock.h"

#include <QString>

namespace studio::comments {

/// One comment as it came in, cleaned of control characters, unmasked: for the core
/// only. What is shown goes through `displayText` and `shortName`.
struct Comment {
    /// "facebook", "youtube", "shopee", …
    QString platform;
    /// The platform's id; with `platform` it names the comment.
    QString id;
    QString author;
    QString text;
    base::WallTime at;
};

} // namespace studio::comments
