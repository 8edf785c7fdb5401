#include "plugins/overlays/kinds/kinds.h"
#include "plugins/overlays/kinds/values_artwork.h"

namespace phien::overlays {
namespace {

struct QuestionBanner {
    using Values = QuestionBannerValues;
    static constexpr const char* id = contract::kQuestionBanner;
    static constexpr const char* name = "QuestionBanner";
    static constexpr obs_icon_type icon = OBS_ICON_TYPE_TEXT;

    static Values read(obs_data_t* settings) {
        return {.title = readText(settings, contract::kTitle),
                .text = readText(settings, contract::kText),
                .answerTitle = readText(settings, contract::kAnswerTitle),
                .answer = readText(settings, contract::kAnswer)};
    }
    static void setDefaults(obs_data_t* settings) {
        setFrameDefaults(settings);
        setDefaultText(settings, contract::kTitle, "QuestionBanner.Title.Default");
        setDefaultText(settings, contract::kText, "QuestionBanner.Text.Default");
        setDefaultText(settings, contract::kAnswerTitle, "QuestionBanner.AnswerTitle.Default");
    }
    static void addProperties(obs_properties_t* properties) {
        addText(properties, contract::kTitle, "QuestionBanner.Title");
        addText(properties, contract::kText, "QuestionBanner.Text", OBS_TEXT_MULTILINE);
        addText(properties, contract::kAnswerTitle, "QuestionBanner.AnswerTitle");
        addText(properties, contract::kAnswer, "QuestionBanner.Answer", OBS_TEXT_MULTILINE);
        addFrameProperties(properties);
    }
    static Painted paint(const Values& values, const Frame& frame, PaintTools& tools, qint64 nowMs) {
        return paintQuestionBanner(values, frame, tools, nowMs);
    }
    static QSize size(const Values& values, const Frame& frame) { return questionBannerSize(values, frame); }
};

} // namespace

OverlayKind questionBannerKind() {
    return overlayKind<QuestionBanner>();
}

} // namespace phien::overlays
