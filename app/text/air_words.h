#pragma once

#include "app/text/words.h"
#include "studio/session/session_event.h"
#include "studio/show/show.h"

#include <QStringList>

namespace app::text {

/// "A12 · Kem dưỡng".
QString refusedProduct(const studio::session::AirRefused& refused, const studio::show::Show& show);
/// "Cosmetic notification: missing", a line each.
QStringList missingPapers(const studio::session::AirRefused& refused);
/// That the run is not written down for now, or is again.
Words wordsFor(const studio::session::RunKeeping& keeping);
/// For a terminal.
Words wordsFor(const studio::session::AirRefused& refused);

} // namespace app::text
