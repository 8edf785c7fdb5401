#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/values_artwork.h"

#include <utility>

namespace phien::overlays {
namespace {

/// Only the newest is shown.
constexpr size_t kLinesRead = 1;

struct OrderTicker {
    using Values = OrderTickerValues;
    static constexpr const char* id = contract::kOrderTicker;
    static constexpr const char* name = "OrderTicker";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_TEXT;

    static Values read(obs_data_t* settings) {
        Values values;
        readLast(settings, contract::kLines, kLinesRead, [&](obs_data_t* object) {
            FeedLineValues line = readFeedLine(object);
            QString highlight = readText(object, contract::kHighlight);
            if (highlight.isEmpty()) {
                // Lines typed in OBS Studio have no code of their own.
                highlight = readText(settings, contract::kHighlight);
            }
            values.lines.push_back({.id = std::move(line.id),
                                    .author = std::move(line.author),
                                    .text = std::move(line.text),
                                    .highlight = std::move(highlight),
                                    .atMs = line.atMs});
        });
        return values;
    }
    static void setDefaults(obs_data_t* settings) {
        setFrameDefaults(settings);
        setDefaultLines(settings, contract::kLines, {"OrderTicker.Line.Default"});
        setDefaultText(settings, contract::kHighlight, "OrderTicker.Highlight.Default");
    }
    static void addProperties(obs_properties_t* properties) {
        obs_properties_add_editable_list(properties, contract::kLines, obs_module_text("OrderTicker.Lines"),
                                         OBS_EDITABLE_LIST_TYPE_STRINGS, nullptr, nullptr);
        addText(properties, contract::kHighlight, "OrderTicker.Highlight");
        addFrameProperties(properties);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintOrderTicker(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return orderTickerSize(values, frame); }
};

} // namespace

OverlayKind orderTickerKind() {
    return overlayKind<OrderTicker>();
}

} // namespace phien::overlays
