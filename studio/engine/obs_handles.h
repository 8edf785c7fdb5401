#pragma once

#include <obs.h>

#include <memory>

namespace studio::engine {

/// Gives a libobs object back; nothing for nullptr.
template <auto Release>
struct ObsRelease {
    template <class T>
    void operator()(T* object) const {
        Release(object);
    }
};

/// One reference (or the one ownership) of a libobs object. A handle made from
/// `obs_…_create` takes the reference over. Any thread; one thread at a time.
using SourceHandle = std::unique_ptr<obs_source_t, ObsRelease<obs_source_release>>;
using SceneHandle = std::unique_ptr<obs_scene_t, ObsRelease<obs_scene_release>>;
using DataHandle = std::unique_ptr<obs_data_t, ObsRelease<obs_data_release>>;
using DataArrayHandle = std::unique_ptr<obs_data_array_t, ObsRelease<obs_data_array_release>>;
using SceneItemHandle = std::unique_ptr<obs_sceneitem_t, ObsRelease<obs_sceneitem_release>>;
using EncoderHandle = std::unique_ptr<obs_encoder_t, ObsRelease<obs_encoder_release>>;
using OutputHandle = std::unique_ptr<obs_output_t, ObsRelease<obs_output_release>>;
using VolmeterHandle = std::unique_ptr<obs_volmeter_t, ObsRelease<obs_volmeter_destroy>>;
using DisplayHandle = std::unique_ptr<obs_display_t, ObsRelease<obs_display_destroy>>;
using PropertiesHandle = std::unique_ptr<obs_properties_t, ObsRelease<obs_properties_destroy>>;

/// One more reference to the same source.
inline SourceHandle shareSource(obs_source_t* source) {
    return SourceHandle(obs_source_get_ref(source));
}

} // namespace studio::engine
