#pragma once

#include "plugins/overlays/artwork.h"

#include <obs-module.h>

#include <memory>
#include <span>

namespace phien::overlays {

/// What tells one kind of source from another; the rest is OverlaySource.
struct OverlayKind {
    const char* id;
    /// Key in the locale files.
    const char* name;
    obs_icon_type icon;
    /// Whether the picture changes with time alone.
    bool followsTime;
    std::shared_ptr<const Artwork> (*read)(obs_data_t* settings);
    void (*setDefaults)(obs_data_t* settings);
    void (*addProperties)(obs_properties_t* properties);
};

/// All kinds; the array lives as long as the process.
std::span<const OverlayKind> overlayKinds();

} // namespace phien::overlays
