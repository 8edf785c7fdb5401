#include "studio/engine/slate.h"

#include "studio/engine/obs_runtime.h"
#include "studio/overlays/overlay_contract.h"

namespace studio::engine {
namespace {

namespace contract = overlays::contract;

constexpr auto kPlainType = "color_source_v3";
constexpr std::uint32_t kPlainColour = 0xFF2B2420; // AABBGGRR, the console's dark grey

} // namespace

SourceHandle makeSlate(const QString& title, QSize size) {
    const DataHandle settings(obs_data_create());
    obs_data_set_int(settings.get(), contract::kWidth, size.width());
    obs_data_set_int(settings.get(), contract::kHeight, size.height());
    if (sourceTypeExists(contract::kSlate)) {
        obs_data_set_string(settings.get(), contract::kTitle, title.toUtf8().constData());
        return SourceHandle(obs_source_create_private(contract::kSlate, "slate", settings.get()));
    }
    obs_data_set_int(settings.get(), "color", kPlainColour);
    return SourceHandle(obs_source_create_private(kPlainType, "slate", settings.get()));
}

} // namespace studio::engine
