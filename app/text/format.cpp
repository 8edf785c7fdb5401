#include "app/text/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace app::text {

namespace {

constexpr char16_t kNoBreakSpace = 0x00a0;
constexpr double kSilenceDb = -60.0;
constexpr int kKilobitsPerMegabit = 1000;

struct FormatText {
    Q_DECLARE_TR_FUNCTIONS(FormatText)
};

QString twoDigits(long long value) {
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

} // namespace

QString money(studio::base::Money amount) {
    return QLocale().toString(static_cast<qlonglong>(amount.dong)) + QChar(kNoBreakSpace) +
           QStringLiteral("₫");
}

QString integer(long long value) {
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString decimal(double value, int digits) {
    return QLocale().toString(value, 'f', digits);
}

QString percent(double fraction, int digits) {
    return decimal(fraction * 100, digits) + QChar(kNoBreakSpace) + QLatin1Char('%');
}

QString bitrate(int kbps) {
    if (kbps < kKilobitsPerMegabit)
        return FormatText::tr("%1 kb/s").arg(integer(kbps));
    return FormatText::tr("%1 Mb/s").arg(megabits(kbps));
}

QString megabits(int kbps) {
    return decimal(static_cast<double>(kbps) / kKilobitsPerMegabit, 1);
}

QString clock(std::chrono::seconds time) {
    const long long seconds = std::max<long long>(0, time.count());
    return twoDigits(seconds / 3600) + QLatin1Char(':') + twoDigits(seconds / 60 % 60) + QLatin1Char(':') +
           twoDigits(seconds % 60);
}

QString stopwatch(std::chrono::seconds time) {
    const long long seconds = std::max<long long>(0, time.count());
    return twoDigits(seconds / 60) + QLatin1Char(':') + twoDigits(seconds % 60);
}

QString minutes(std::chrono::seconds time) {
    const long long whole = (time.count() + 59) / 60;
    return integer(whole) + QStringLiteral("′");
}

QString roughDuration(std::chrono::seconds time) {
    const long long seconds = std::max<long long>(0, time.count());
    if (seconds >= 2 * 3600)
        return FormatText::tr("%1 h").arg(integer(seconds / 3600));
    if (seconds >= 60)
        return FormatText::tr("%1 min").arg(integer(seconds / 60));
    return FormatText::tr("%1 s").arg(integer(seconds));
}

QString timeOfDay(studio::base::WallTime time) {
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(since.count()).toString(QStringLiteral("HH:mm"));
}

QString decibels(double value) {
    const QString number = value <= kSilenceDb ? QStringLiteral("−∞") : decimal(value, 1);
    return number + QChar(kNoBreakSpace) + QStringLiteral("dB");
}

} // namespace app::text
