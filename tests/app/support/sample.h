#pragma once

#include "studio/comments/comment.h"
#include "studio/session/live_session.h"
#include "studio/show/show.h"
#include "studio/show/stage.h"

#include <deque>

namespace app::sample {

/// The sample show of resources/, as the program reads it.
studio::show::Show show();
/// Its second step on air for six minutes, some stock sold, countdown and question up.
studio::show::Stage stageOnAir(const studio::show::Show& show);
/// The first comments of the sample script, oldest first.
std::deque<studio::comments::Comment> comments(int most);
studio::comments::Comment comment(const char* id, const QString& author, const QString& text,
                                  const QString& platform);
/// Two destinations live, one reconnecting, sound on both channels.
studio::session::Health healthOnAir();
/// The same destinations, idle.
studio::session::Health healthBefore();

} // namespace app::sample
