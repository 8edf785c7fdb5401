#pragma once

#include <QString>

namespace phien::overlays {

/// A stranger's text made fit for shaping: at most `maxCharacters` as people count them, one line, no
/// control or direction characters, no piles of combining marks. Costs no more for ten million
/// characters than for a few thousand. Composed (NFC), as Vietnamese fonts want it.
QString cleanText(QStringView text, int maxCharacters);

/// First index at or after `from` where an emoji begins, and its length in UTF-16 units; length 0: none.
struct EmojiRun {
    qsizetype start = 0;
    qsizetype length = 0;
};
EmojiRun nextEmoji(QStringView text, qsizetype from);

} // namespace phien::overlays
