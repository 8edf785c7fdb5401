#pragma once

#include <memory>

class QGuiApplication;

namespace phien::overlays {

/// Qt needs a QGuiApplication to find fonts. Makes an offscreen one where the process has no Qt 6
/// application at all (an OBS Studio built with Qt 5); else nullptr, the host's own serves.
/// Call and destroy on the thread that loads modules.
std::unique_ptr<QGuiApplication> makeApplicationIfNone();

} // namespace phien::overlays
