#pragma once

#include "app/text/words.h"
#include "studio/broadcast/destination_status.h"
#include "studio/broadcast/encoder_profile.h"

namespace app::text {

/// Why a destination is not there. `where` stays empty: the caller knows the destination.
Words wordsFor(studio::broadcast::LinkFault fault);

/// How far a connection is: "finding the server".
QString stageWords(studio::broadcast::LinkStage stage);

/// One or two words for a state: "live".
QString stateWords(studio::broadcast::DestinationState state);

/// What stands behind a destination's name on its chip: "2.4 Mb/s", "retry 2, 3 s", the reason of a refusal.
QString chipWords(const studio::broadcast::DestinationStatus& status);

/// Which platform changed what in the encoder profile.
Words wordsFor(const studio::broadcast::ProfileLimit& limit);

} // namespace app::text
