#pragma once

#include "studio/engine/device_backend.h"

#include <QColor>

#include <atomic>
#include <string>

namespace rig {

/// A camera that the test plugs in, pulls out and freezes. Shared by the sources made of it.
struct TestCamera {
    static TestCamera& instance();

    std::atomic<bool> plugged = false;
    std::atomic<bool> frozen = false;
    std::atomic<int> opened = 0;

    /// Its type in libobs; call it once an engine runs.
    static void registerType();
    static studio::engine::DeviceBackend backend();
    static QColor colour();
};

/// A video encoder that is registered but never opens.
void registerBrokenEncoder(const char* id);

} // namespace rig
