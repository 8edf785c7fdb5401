#pragma once

#include <obs-module.h>

namespace phien::overlays {

// Defaults and controls of the sources, as OBS Studio shows them. Words come from the locale files.

void setProductCardDefaults(obs_data_t* settings);
void setCountdownDefaults(obs_data_t* settings);
void setCommentFeedDefaults(obs_data_t* settings);
void setQuestionBannerDefaults(obs_data_t* settings);
void setSellerLineDefaults(obs_data_t* settings);
void setSlateDefaults(obs_data_t* settings);

void addProductCardProperties(obs_properties_t* properties);
void addCountdownProperties(obs_properties_t* properties);
void addCommentFeedProperties(obs_properties_t* properties);
void addQuestionBannerProperties(obs_properties_t* properties);
void addSellerLineProperties(obs_properties_t* properties);
void addSlateProperties(obs_properties_t* properties);

} // namespace phien::overlays
