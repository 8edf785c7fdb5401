#pragma once

#include "plugins/overlays/painting/overlay_values.h"

#include <obs-module.h>

namespace phien::overlays {

// Settings to values. Whatever the settings hold, only a bounded part of each text is taken over.

Frame readFrame(obs_data_t* settings);
ProductCardValues readProductCard(obs_data_t* settings);
CountdownValues readCountdown(obs_data_t* settings);
CommentFeedValues readCommentFeed(obs_data_t* settings);
QuestionBannerValues readQuestionBanner(obs_data_t* settings);
SellerLineValues readSellerLine(obs_data_t* settings);
SlateValues readSlate(obs_data_t* settings);

} // namespace phien::overlays
