#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/values_artwork.h"

#include <algorithm>

namespace phien::overlays {
namespace {

/// The pinned comment as it is typed in OBS Studio: "Name: words".
constexpr char kPinnedText[] = "pinned_text";

struct CommentFeed {
    using Values = CommentFeedValues;
    static constexpr const char* id = contract::kCommentFeed;
    static constexpr const char* name = "CommentFeed";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_TEXT;

    static Values read(obs_data_t* settings) {
        Values values;
        readLast(settings, contract::kLines, contract::kFeedLines,
                 [&](obs_data_t* line) { values.lines.push_back(readFeedLine(line)); });
        if (obs_data_t* pinned = obs_data_get_obj(settings, contract::kPinned)) {
            values.pinned.push_back(readFeedLine(pinned));
            obs_data_release(pinned);
        } else if (const QString typed = readText(settings, kPinnedText); !typed.isEmpty()) {
            values.pinned.push_back(lineOf(typed));
        }
        values.fadeAfterMs = std::max<qint64>(0, readMs(settings, contract::kFadeAfterMs));
        return values;
    }
    static void setDefaults(obs_data_t* settings) {
        setFrameDefaults(settings);
        setDefaultLines(
            settings, contract::kLines,
            {"CommentFeed.Line1.Default", "CommentFeed.Line2.Default", "CommentFeed.Line3.Default"});
    }
    static void addProperties(obs_properties_t* properties) {
        obs_properties_add_editable_list(properties, contract::kLines, obs_module_text("CommentFeed.Lines"),
                                         OBS_EDITABLE_LIST_TYPE_STRINGS, nullptr, nullptr);
        addText(properties, kPinnedText, "CommentFeed.Pinned");
        addFrameProperties(properties);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintCommentFeed(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return commentFeedSize(values, frame); }
    static qint64 step(const Values& values, qint64 nowMs) { return commentFeedStep(values, nowMs); }
};

} // namespace

OverlayKind commentFeedKind() {
    return overlayKind<CommentFeed>();
}

} // namespace phien::overlays
