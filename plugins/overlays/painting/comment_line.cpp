#include "plugins/overlays/painting/comment_line.h"

#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/content_key.h"

namespace phien::overlays {
namespace {

/// First-strong isolate and its end.
constexpr QChar kIsolate(0x2068);
constexpr QChar kEndIsolate(0x2069);

/// Of an id made from the words.
constexpr qsizetype kMostOfWords = 80;

/// A masked telephone number ("09•• ••• •••") stays on one line.
QString withMasksTogether(QString text) {
    constexpr QChar bullet(0x2022);
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const bool inMask = text[i - 1] == bullet || text[i - 1].isDigit();
        if (text[i] == QLatin1Char(' ') && text[i + 1] == bullet && inMask) {
            text[i] = QChar(QChar::Nbsp);
        }
    }
    return text;
}

} // namespace

QString isolated(const QString& text) {
    return text.isEmpty() ? text : kIsolate + text + kEndIsolate;
}

QString authorOf(const FeedLineValues& line, int maxCharacters) {
    return isolated(cleanText(line.author, maxCharacters));
}

QString wordsOf(const FeedLineValues& line, int maxCharacters) {
    return isolated(withMasksTogether(cleanText(line.text, maxCharacters)));
}

QString identityOf(const FeedLineValues& line) {
    if (!line.id.isEmpty()) {
        return QLatin1String("id:") + line.id;
    }
    ContentKey key;
    key << line.author.left(kMostOfWords) << line.text.left(kMostOfWords) << line.platform << line.atMs;
    return key.text();
}

} // namespace phien::overlays
