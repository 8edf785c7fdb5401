#include "studio/comments/clean_text.h"

#include <QTextBoundaryFinder>

namespace studio::comments {

namespace {

bool turnsDirection(char16_t unit) {
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
}

bool isHalfPair(const QString& text, qsizetype at) {
    if (text.at(at).isHighSurrogate())
        return at + 1 >= text.size() || !text.at(at + 1).isLowSurrogate();
    return text.at(at).isLowSurrogate() && (at == 0 || !text.at(at - 1).isHighSurrogate());
}

} // namespace

QString cleanText(const QString& text) {
    QString clean;
    clean.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text.at(at);
        const QChar::Category category = letter.category();
        const bool isBreak = letter == u'\n' || letter == u'\t' || category == QChar::Separator_Line ||
                             category == QChar::Separator_Paragraph;
        if (isBreak)
            clean += QLatin1Char(' ');
        else if (category != QChar::Other_Control && !turnsDirection(letter.unicode()) &&
                 !isHalfPair(text, at))
            clean += letter;
    }
    return clean.trimmed();
}

QString cutToGraphemes(const QString& text, int most) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (int count = 0; count < most; ++count) {
        if (finder.toNextBoundary() < 0)
            return text;
    }
    const qsizetype end = finder.position();
    return end < 0 || end >= text.size() ? text : QString(text.left(end) + QChar(u'…'));
}

} // namespace studio::comments
