#pragma once

#include "studio/show/show.h"

#include <QString>

#include <map>

namespace app::destinations {

/// What the pictures of a show with two are called ("16:9"); empty where there is nothing to choose.
using CanvasNames = std::map<studio::show::CanvasId, QString>;

} // namespace app::destinations
