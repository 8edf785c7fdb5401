#pragma once

#include "app/text/words.h"
#include "studio/base/error.h"

#include <optional>
#include <string_view>

namespace app::text {

/// The words for an error of any room, in the console's language. Main thread.
Words wordsFor(const studio::base::Error& error);

/// The words by "room.code"; nullopt: nobody has written them (a test fails then).
std::optional<Words> findErrorWords(std::string_view codeId);

} // namespace app::text
