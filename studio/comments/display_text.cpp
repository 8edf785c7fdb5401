#include "studio/comments/clean_text.h"
#include "studio/comments/phone_mask.h"

#include <QStringList>

namespace studio::comments {

namespace {

constexpr int kMostMarks = 30;
constexpr int kMostGraphemes = 500;
/// More is never shown, so more is not looked at.
constexpr qsizetype kMostUnits = 20'000;
/// A name as short as this is shown whole.
constexpr qsizetype kWholeName = 8;
constexpr int kLongestNamePart = 24;

/// A row of combining marks longer than stream-safe text allows grows over other lines.
QString withoutMarkTowers(const QString& text) {
    QString flat;
    flat.reserve(text.size());
    int marks = 0;
    for (const QChar letter : text) {
        marks = letter.isMark() ? marks + 1 : 0;
        if (marks <= kMostMarks)
            flat += letter;
    }
    return flat;
}

} // namespace

QString shortName(const QString& name) {
    const QString clean = withoutMarkTowers(cleanText(name.left(kMostUnits))).simplified();
    const QString masked = maskPhoneNumbers(clean);
    if (masked != clean || clean.size() <= kWholeName)
        return cutToGraphemes(masked, kLongestNamePart);
    const QStringList words = clean.split(QLatin1Char(' '));
    QString first = cutToGraphemes(words.front(), kLongestNamePart);
    if (words.size() == 1)
        return first;
    QString initial = cutToGraphemes(words.back(), 1);
    if (initial.endsWith(QChar(u'…')))
        initial.chop(1);
    return first + QLatin1Char(' ') + initial.toUpper() + QLatin1Char('.');
}

QString displayText(const QString& text) {
    const QString clean = withoutMarkTowers(cleanText(text.left(kMostUnits)));
    return cutToGraphemes(maskPhoneNumbers(clean), kMostGraphemes);
}

} // namespace studio::comments
