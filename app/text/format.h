#pragma once

#include "studio/base/clock.h"
#include "studio/base/money.h"

#include <QString>

#include <chrono>
#include <optional>

namespace app::text {

/// "299.000 ₫", grouped as the console's language does.
QString money(studio::base::Money amount);
QString integer(long long value);
QString decimal(double value, int digits);
/// "0,0 %" from a fraction.
QString percent(double fraction, int digits);
/// "2,4 Mb/s", "640 kb/s".
QString bitrate(int kbps);
/// "7,3" in Mb/s.
QString megabits(int kbps);
/// "01:23:45".
QString clock(std::chrono::seconds time);
/// "06:12", minutes going on beyond 59.
QString stopwatch(std::chrono::seconds time);
/// "10′".
QString minutes(std::chrono::seconds time);
/// "11 h", "35 min", "40 s".
QString roughDuration(std::chrono::seconds time);
/// "21:23", local time.
QString timeOfDay(studio::base::WallTime time);
/// "−12,5 dB", and "−∞ dB" where nothing is heard.
QString decibels(double value);

} // namespace app::text
