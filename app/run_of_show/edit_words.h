#pragma once

#include "studio/show/show_edit.h"

#include <QString>

namespace app::run_of_show {

/// What an edit does, in a few words for undo and redo: "move 3 steps". In the console's language.
QString editWords(const studio::show::ShowEdit& edit);

} // namespace app::run_of_show
