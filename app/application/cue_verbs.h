#pragma once

#include "app/application/cue_script.h"

#include <QJsonObject>

#include <optional>

namespace app {

/// What a line of a cue file does; nullopt where it is no cue, or a value is missing or wrong. Pure.
std::optional<CueAction> cueAction(const QJsonObject& line);

} // namespace app
