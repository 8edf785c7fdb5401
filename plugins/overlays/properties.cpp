#include "plugins/overlays/properties.h"

#include "studio/overlays/overlay_contract.h"

#include <array>
#include <chrono>

namespace phien::overlays {
namespace {

namespace contract = studio::overlays::contract;

constexpr int kMaxBody = 2048;
constexpr int kMaxSide = 4096;
constexpr int kMaxPieces = 100000;
constexpr int kMaxSeconds = 24 * 3600;
constexpr int kDefaultSeconds = 300;
constexpr int kDefaultLeft = 8;
constexpr int kDefaultTotal = 20;
constexpr int kSlateWidth = 1280;
constexpr int kSlateHeight = 720;

void setText(obs_data_t* settings, const char* key, const char* word) {
    obs_data_set_default_string(settings, key, obs_module_text(word));
}

void addText(obs_properties_t* properties, const char* key, const char* word,
             obs_text_type type = OBS_TEXT_DEFAULT) {
    obs_properties_add_text(properties, key, obs_module_text(word), type);
}

void setFrameDefaults(obs_data_t* settings) {
    obs_data_set_default_string(settings, contract::kLayout, contract::kLandscape);
    obs_data_set_default_double(settings, contract::kScale, 1.0);
}

void addFrameProperties(obs_properties_t* properties) {
    auto* layout = obs_properties_add_list(properties, contract::kLayout, obs_module_text("Layout"),
                                           OBS_COMBO_TYPE_LIST, OBS_COMBO_FORMAT_STRING);
    obs_property_list_add_string(layout, obs_module_text("Layout.Portrait"), contract::kPortrait);
    obs_property_list_add_string(layout, obs_module_text("Layout.Landscape"), contract::kLandscape);
    obs_properties_add_float_slider(properties, contract::kScale, obs_module_text("Scale"), 0.25, 3.0, 0.05);
    obs_properties_add_int(properties, contract::kWidth, obs_module_text("Width"), 0, kMaxBody, 1);
    obs_properties_add_int(properties, contract::kHeight, obs_module_text("Height"), 0, kMaxBody, 1);
}

long long nowMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

bool startCountdown(obs_properties_t*, obs_property_t*, void* source) {
    auto* self = static_cast<obs_source_t*>(source);
    obs_data_t* settings = obs_source_get_settings(self);
    const long long start = nowMs();
    obs_data_set_int(settings, contract::kStartMs, start);
    obs_data_set_int(settings, contract::kEndMs,
                     start + obs_data_get_int(settings, contract::kSeconds) * 1000);
    obs_source_update(self, nullptr);
    obs_data_release(settings);
    return false;
}

bool resetCountdown(obs_properties_t*, obs_property_t*, void* source) {
    auto* self = static_cast<obs_source_t*>(source);
    obs_data_t* settings = obs_source_get_settings(self);
    obs_data_set_int(settings, contract::kStartMs, 0);
    obs_data_set_int(settings, contract::kEndMs, 0);
    obs_source_update(self, nullptr);
    obs_data_release(settings);
    return false;
}

} // namespace

void setProductCardDefaults(obs_data_t* settings) {
    setFrameDefaults(settings);
    setText(settings, contract::kCode, "ProductCard.Code.Default");
    setText(settings, contract::kName, "ProductCard.Name.Default");
    setText(settings, contract::kOldPrice, "ProductCard.OldPrice.Default");
    setText(settings, contract::kPrice, "ProductCard.Price.Default");
    setText(settings, contract::kStockText, "ProductCard.StockText.Default");
    setText(settings, contract::kAction, "ProductCard.Action.Default");
    setText(settings, contract::kActionHighlight, "ProductCard.ActionHighlight.Default");
    obs_data_set_default_int(settings, contract::kStockLeft, kDefaultLeft);
    obs_data_set_default_int(settings, contract::kStockTotal, kDefaultTotal);
}

void addProductCardProperties(obs_properties_t* properties) {
    addText(properties, contract::kCode, "ProductCard.Code");
    addText(properties, contract::kName, "ProductCard.Name");
    addText(properties, contract::kPrice, "ProductCard.Price");
    addText(properties, contract::kOldPrice, "ProductCard.OldPrice");
    obs_properties_add_path(properties, contract::kPicture, obs_module_text("ProductCard.Picture"),
                            OBS_PATH_FILE, "*.png *.jpg *.jpeg *.webp", nullptr);
    obs_properties_add_int(properties, contract::kStockLeft, obs_module_text("ProductCard.StockLeft"), 0,
                           kMaxPieces, 1);
    obs_properties_add_int(properties, contract::kStockTotal, obs_module_text("ProductCard.StockTotal"), 0,
                           kMaxPieces, 1);
    addText(properties, contract::kStockText, "ProductCard.StockText");
    addText(properties, contract::kAction, "ProductCard.Action");
    addText(properties, contract::kActionHighlight, "ProductCard.ActionHighlight");
    addFrameProperties(properties);
}

void setCountdownDefaults(obs_data_t* settings) {
    setFrameDefaults(settings);
    setText(settings, contract::kTitle, "Countdown.Title.Default");
    obs_data_set_default_int(settings, contract::kSeconds, kDefaultSeconds);
}

void addCountdownProperties(obs_properties_t* properties) {
    addText(properties, contract::kTitle, "Countdown.Title");
    obs_properties_add_int(properties, contract::kSeconds, obs_module_text("Countdown.Seconds"), 1,
                           kMaxSeconds, 1);
    auto* source = static_cast<obs_source_t*>(obs_properties_get_param(properties));
    obs_properties_add_button2(properties, "start", obs_module_text("Countdown.Start"), startCountdown,
                               source);
    obs_properties_add_button2(properties, "reset", obs_module_text("Countdown.Reset"), resetCountdown,
                               source);
    addFrameProperties(properties);
}

void setCommentFeedDefaults(obs_data_t* settings) {
    setFrameDefaults(settings);
    obs_data_array_t* lines = obs_data_array_create();
    constexpr std::array<const char*, 3> words{"CommentFeed.Line1.Default", "CommentFeed.Line2.Default",
                                               "CommentFeed.Line3.Default"};
    for (const char* word : words) {
        obs_data_t* line = obs_data_create();
        obs_data_set_string(line, contract::kValue, obs_module_text(word));
        obs_data_array_push_back(lines, line);
        obs_data_release(line);
    }
    obs_data_set_default_array(settings, contract::kLines, lines);
    obs_data_array_release(lines);
}

void addCommentFeedProperties(obs_properties_t* properties) {
    obs_properties_add_editable_list(properties, contract::kLines, obs_module_text("CommentFeed.Lines"),
                                     OBS_EDITABLE_LIST_TYPE_STRINGS, nullptr, nullptr);
    addFrameProperties(properties);
}

void setQuestionBannerDefaults(obs_data_t* settings) {
    setFrameDefaults(settings);
    setText(settings, contract::kTitle, "QuestionBanner.Title.Default");
    setText(settings, contract::kText, "QuestionBanner.Text.Default");
}

void addQuestionBannerProperties(obs_properties_t* properties) {
    addText(properties, contract::kTitle, "QuestionBanner.Title");
    addText(properties, contract::kText, "QuestionBanner.Text", OBS_TEXT_MULTILINE);
    addFrameProperties(properties);
}

void setSellerLineDefaults(obs_data_t* settings) {
    setFrameDefaults(settings);
    setText(settings, contract::kText, "SellerLine.Text.Default");
}

void addSellerLineProperties(obs_properties_t* properties) {
    addText(properties, contract::kText, "SellerLine.Text");
    addFrameProperties(properties);
}

void setSlateDefaults(obs_data_t* settings) {
    setText(settings, contract::kTitle, "Slate.Title.Default");
    obs_data_set_default_int(settings, contract::kWidth, kSlateWidth);
    obs_data_set_default_int(settings, contract::kHeight, kSlateHeight);
}

void addSlateProperties(obs_properties_t* properties) {
    addText(properties, contract::kTitle, "Slate.Title");
    addText(properties, contract::kMessage, "Slate.Message");
    obs_properties_add_int(properties, contract::kWidth, obs_module_text("Slate.Width"), 1, kMaxSide, 1);
    obs_properties_add_int(properties, contract::kHeight, obs_module_text("Slate.Height"), 1, kMaxSide, 1);
}

} // namespace phien::overlays
