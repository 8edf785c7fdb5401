#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/values_artwork.h"

namespace phien::overlays {
namespace {

struct Voucher {
    using Values = VoucherValues;
    static constexpr const char* id = contract::kVoucher;
    static constexpr const char* name = "Voucher";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_IMAGE;

    static Values read(obs_data_t* settings) {
        return {.title = readText(settings, contract::kTitle),
                .code = readText(settings, contract::kCode),
                .condition = readText(settings, contract::kCondition),
                .note = readText(settings, contract::kNote)};
    }
    static void setDefaults(obs_data_t* settings) {
        setFrameDefaults(settings);
        setDefaultText(settings, contract::kTitle, "Voucher.Title.Default");
        setDefaultText(settings, contract::kCode, "Voucher.Code.Default");
        setDefaultText(settings, contract::kCondition, "Voucher.Condition.Default");
        setDefaultText(settings, contract::kNote, "Voucher.Note.Default");
    }
    static void addProperties(obs_properties_t* properties) {
        addText(properties, contract::kTitle, "Voucher.Title");
        addText(properties, contract::kCode, "Voucher.Code");
        addText(properties, contract::kCondition, "Voucher.Condition");
        addText(properties, contract::kNote, "Voucher.Note");
        addFrameProperties(properties);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintVoucher(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return voucherSize(values, frame); }
};

} // namespace

OverlayKind voucherKind() {
    return overlayKind<Voucher>();
}

} // namespace phien::overlays
