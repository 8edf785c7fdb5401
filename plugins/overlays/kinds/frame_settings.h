#pragma once

#include "plugins/overlays/painting/overlay_values.h"

#include <obs-module.h>

#include <functional>
#include <initializer_list>

namespace phien::overlays {

// What the settings of all kinds have in common. Whatever they hold, only a bounded part of each text is
// taken over.

/// Layout, scale, size and theme.
Frame readFrame(obs_data_t* settings);
void setFrameDefaults(obs_data_t* settings);
/// The controls of those in OBS Studio.
void addFrameProperties(obs_properties_t* properties);

QString readText(obs_data_t* settings, const char* key);
QString readPath(obs_data_t* settings, const char* key);
int readNumber(obs_data_t* settings, const char* key);
qint64 readMs(obs_data_t* settings, const char* key);
/// Author, text, id, platform and time of a line of the feed.
FeedLineValues readFeedLine(obs_data_t* line);
/// From "Name: words".
FeedLineValues lineOf(const QString& typed);
/// Calls `take` with the last `most` objects of an array.
void readLast(obs_data_t* settings, const char* key, size_t most,
              const std::function<void(obs_data_t*)>& take);

/// The same with the first `most`.
void readFirst(obs_data_t* settings, const char* key, size_t most,
               const std::function<void(obs_data_t*)>& take);

/// Default lines "Name: words" from the locale files.
void setDefaultLines(obs_data_t* settings, const char* key, std::initializer_list<const char*> words);
/// A default from the locale files.
void setDefaultText(obs_data_t* settings, const char* key, const char* word);
/// A control named by the locale files.
void addText(obs_properties_t* properties, const char* key, const char* word,
             obs_text_type type = OBS_TEXT_DEFAULT);

/// Milliseconds since 1970.
qint64 wallMs();

} // namespace phien::overlays
