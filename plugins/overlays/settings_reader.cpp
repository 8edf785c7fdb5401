#include "plugins/overlays/settings_reader.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace phien::overlays {
namespace {

/// More than any painter looks at.
constexpr size_t kMaxTextBytes = 16 * 1024;
constexpr size_t kMaxPathBytes = 4096;

QString boundedText(const char* text, size_t maxBytes = kMaxTextBytes) {
    return QString::fromUtf8(text, static_cast<qsizetype>(strnlen(text, maxBytes)));
}

QString text(obs_data_t* settings, const char* key) {
    return boundedText(obs_data_get_string(settings, key));
}

int number(obs_data_t* settings, const char* key) {
    constexpr long long most = std::numeric_limits<int>::max();
    return static_cast<int>(std::clamp(obs_data_get_int(settings, key), -most, most));
}

FeedLineValues readLine(obs_data_t* line) {
    FeedLineValues values{text(line, contract::kAuthor), text(line, contract::kValue)};
    const auto separator = values.text.indexOf(QLatin1String(": "));
    if (values.author.isEmpty() && !obs_data_has_user_value(line, contract::kAuthor) && separator > 0) {
        values.author = values.text.left(separator);
        values.text.remove(0, separator + 2);
    }
    return values;
}

} // namespace

Frame readFrame(obs_data_t* settings) {
    const bool landscape =
        std::strcmp(obs_data_get_string(settings, contract::kLayout), contract::kLandscape) == 0;
    const double scale = obs_data_get_double(settings, contract::kScale);
    return {.layout = landscape ? Layout::Landscape : Layout::Portrait,
            .scale = scale > 0 ? scale : 1,
            .width = number(settings, contract::kWidth),
            .height = number(settings, contract::kHeight)};
}

ProductCardValues readProductCard(obs_data_t* settings) {
    return {.code = text(settings, contract::kCode),
            .name = text(settings, contract::kName),
            .oldPrice = text(settings, contract::kOldPrice),
            .price = text(settings, contract::kPrice),
            .picture = boundedText(obs_data_get_string(settings, contract::kPicture), kMaxPathBytes),
            .stockLeft = number(settings, contract::kStockLeft),
            .stockTotal = number(settings, contract::kStockTotal),
            .stockText = text(settings, contract::kStockText),
            .action = text(settings, contract::kAction),
            .actionHighlight = text(settings, contract::kActionHighlight)};
}

CountdownValues readCountdown(obs_data_t* settings) {
    return {.title = text(settings, contract::kTitle),
            .startMs = obs_data_get_int(settings, contract::kStartMs),
            .endMs = obs_data_get_int(settings, contract::kEndMs),
            .seconds = number(settings, contract::kSeconds)};
}

CommentFeedValues readCommentFeed(obs_data_t* settings) {
    CommentFeedValues values;
    obs_data_array_t* lines = obs_data_get_array(settings, contract::kLines);
    const size_t count = obs_data_array_count(lines);
    for (size_t i = count > contract::kFeedLines ? count - contract::kFeedLines : 0; i < count; ++i) {
        obs_data_t* line = obs_data_array_item(lines, i);
        values.lines.push_back(readLine(line));
        obs_data_release(line);
    }
    obs_data_array_release(lines);
    return values;
}

QuestionBannerValues readQuestionBanner(obs_data_t* settings) {
    return {text(settings, contract::kTitle), text(settings, contract::kText)};
}

SellerLineValues readSellerLine(obs_data_t* settings) {
    return {text(settings, contract::kText)};
}

SlateValues readSlate(obs_data_t* settings) {
    return {text(settings, contract::kTitle), text(settings, contract::kMessage)};
}

} // namespace phien::overlays
