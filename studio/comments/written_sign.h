#pragma once

#include <QString>

namespace studio::comments {

/// How a sign takes part in a number. `Unseen` leaves no trace in the picture (format characters, private
/// and unassigned ones, Hangul fillers), `Mark` stands on the sign before.
enum class SignSort { Digit, Letter, Mark, Unseen, Space, Sign };

struct WrittenSign {
    SignSort sort = SignSort::Sign;
    /// UTF-16 units.
    qsizetype length = 1;
    /// Of a digit of any script, in ASCII: "⑫" has two.
    QString digits;
    /// U+200D, which makes one emoji of two.
    bool isJoiner = false;
    /// A skin tone: part of the emoji before.
    bool isModifier = false;
};

/// The sign at a place inside the text. Pure, any thread.
WrittenSign signAt(const QString& text, qsizetype at);

} // namespace studio::comments
