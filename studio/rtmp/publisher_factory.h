#pragma once

#include "studio/broadcast/destination_link.h"

namespace studio::rtmp {

/// Makes a Publisher for each destination. Any thread.
broadcast::LinkFactory publisherFactory();

} // namespace studio::rtmp
