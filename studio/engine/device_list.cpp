#include "studio/engine/device_list.h"

#include "studio/engine/obs_handles.h"
#include "studio/engine/obs_runtime.h"

namespace studio::engine {
namespace {

/// The items of a source type's list setting.
std::vector<DeviceInfo> listSetting(obs_properties_t* properties, const char* setting) {
    std::vector<DeviceInfo> devices;
    obs_property_t* list = obs_properties_get(properties, setting);
    const std::size_t count = list ? obs_property_list_item_count(list) : 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (obs_property_list_item_disabled(list, i)) {
            continue;
        }
        const bool numbered = obs_property_list_format(list) == OBS_COMBO_FORMAT_INT;
        const QString id = numbered ? QString::number(obs_property_list_item_int(list, i))
                                    : QString::fromUtf8(obs_property_list_item_string(list, i));
        devices.push_back({id, QString::fromUtf8(obs_property_list_item_name(list, i))});
    }
    return devices;
}

std::vector<DeviceInfo> listOfType(const std::string& type, const char* setting) {
    if (!sourceTypeExists(type.c_str())) {
        return {};
    }
    const PropertiesHandle properties(obs_get_source_properties(type.c_str()));
    return listSetting(properties.get(), setting);
}

/// For types that list their devices only from an instance (libobs xshm-input.c).
std::vector<DeviceInfo> listOfInstance(const std::string& type, const char* setting) {
    if (!sourceTypeExists(type.c_str())) {
        return {};
    }
    const SourceHandle source(obs_source_create_private(type.c_str(), "list", nullptr));
    const PropertiesHandle properties(obs_source_properties(source.get()));
    return listSetting(properties.get(), setting);
}

std::vector<DeviceInfo> listCameras(const DeviceBackend& backend) {
    std::vector<DeviceInfo> devices;
    for (const CameraName& camera : backend.cameras ? backend.cameras() : std::vector<CameraName>()) {
        devices.push_back({camera.id, camera.name});
    }
    return devices;
}

} // namespace

std::vector<DeviceInfo> listDevices(show::SourceKind kind, const DeviceBackend& backend) {
    switch (kind) {
    case show::SourceKind::Camera:
        return listCameras(backend);
    case show::SourceKind::Screen:
        return listOfInstance(backend.screen, "screen");
    case show::SourceKind::Window:
        return listOfType(backend.window, "capture_window");
    case show::SourceKind::Microphone:
        return listOfType(backend.microphone, "device_id");
    case show::SourceKind::DesktopAudio:
        return listOfType(backend.desktopAudio, "device_id");
    default:
        return {};
    }
}

} // namespace studio::engine
