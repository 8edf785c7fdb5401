#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace studio::base {

enum class LogLevel { Debug, Info, Warning, Error };

using LogSink = std::function<void(LogLevel, std::string_view room, std::string_view line)>;

/// Where lines go (standard error until set). Any thread; lines arrive one at a time, so
/// the sink must not log.
/// Every line has passed redact() before the sink sees it.
void setLogSink(LogSink sink);

/// Lines below this level are thrown away (Info until set). Any thread.
void setLogLevel(LogLevel level);

/// A word that no log line may hold (a stream key, a token): replaced by "•••" in
/// every later line, whole or cut off, whoever writes it, libobs and libav included. Words
/// of under four characters are not kept out: they would blot out half of every line. Any thread.
void keepOutOfLog(std::string_view secret);

/// The line without registered secrets, without what follows the application in
/// RTMP URLs, and without runs of digits shaped like a Vietnamese phone number. Any thread.
std::string redact(std::string_view line);

void logDebug(std::string_view room, std::string_view line);
void logInfo(std::string_view room, std::string_view line);
void logWarning(std::string_view room, std::string_view line);
void logError(std::string_view room, std::string_view line);

} // namespace studio::base
