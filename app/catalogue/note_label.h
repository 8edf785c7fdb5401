#pragma once

#include <QString>

class QLabel;

namespace app::catalogue {

/// Shows a sentence below what it is about, in the colour of a problem or of a hint; an empty one hides the
/// label.
void showNoteIn(QLabel& label, const QString& words, bool problem);

} // namespace app::catalogue
