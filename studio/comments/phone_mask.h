#pragma once

#include <QString>

namespace studio::comments {

/// The text with every phone number masked, in all shapes people write them (spaced,
/// dotted, letter O for zero, words, keycap digits, full width, +84), keeping at most the
/// first two digits: "09•• ••• •••". Prices, sizes and codes stay. Pure, any thread.
QString maskPhoneNumbers(const QString& text);

/// "Hương Nguyễn" → "Hương N."; a phone number used as a name is masked. Pure.
QString shortName(const QString& name);

/// What may stand in the picture: masked, without control and bidi-override characters,
/// at most 30 combining marks in a row cut (UAX 15 stream-safe), at most 500 graphemes. Pure.
QString displayText(const QString& text);

} // namespace studio::comments
