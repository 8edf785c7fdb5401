#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/values_artwork.h"
#include "plugins/overlays/painting/qr_modules.h"

namespace phien::overlays {
namespace {

struct QrCodeSource {
    using Values = QrCodeValues;
    static constexpr const char* id = contract::kQrCode;
    static constexpr const char* name = "QrCode";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_IMAGE;

    static Values read(obs_data_t* settings) {
        Values values{.title = readText(settings, contract::kTitle),
                      .caption = readText(settings, contract::kText),
                      .payload = readText(settings, contract::kPayload)};
        if (!values.payload.isEmpty() && qrModules(values.payload).side == 0) {
            blog(LOG_WARNING,
                 "[phien-overlays] %lld bytes cannot be put into a QR code (at most %d): none is shown",
                 static_cast<long long>(values.payload.toUtf8().size()), kMostQrBytes);
        }
        return values;
    }
    static void setDefaults(obs_data_t* settings) {
        setFrameDefaults(settings);
        setDefaultText(settings, contract::kTitle, "QrCode.Title.Default");
        setDefaultText(settings, contract::kText, "QrCode.Text.Default");
        setDefaultText(settings, contract::kPayload, "QrCode.Payload.Default");
    }
    static void addProperties(obs_properties_t* properties) {
        addText(properties, contract::kPayload, "QrCode.Payload", OBS_TEXT_MULTILINE);
        addText(properties, contract::kTitle, "QrCode.Title");
        addText(properties, contract::kText, "QrCode.Text");
        addFrameProperties(properties);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintQrCode(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return qrCodeSize(values, frame); }
};

} // namespace

OverlayKind qrCodeKind() {
    return overlayKind<QrCodeSource>();
}

} // namespace phien::overlays
