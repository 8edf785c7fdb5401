#include "app/text/look_words.h"

#include <QCoreApplication>

#include <array>

namespace app::text {

namespace {

struct LookText {
    Q_DECLARE_TR_FUNCTIONS(LookText)
};

struct Token {
    const char* name;
    const char* words;
};
constexpr std::array kTokens{
    Token{"card", QT_TRANSLATE_NOOP("LookText", "card")},
    Token{"cardText", QT_TRANSLATE_NOOP("LookText", "text on the card")},
    Token{"cardMuted", QT_TRANSLATE_NOOP("LookText", "small text on the card")},
    Token{"cardFaint", QT_TRANSLATE_NOOP("LookText", "old price")},
    Token{"price", QT_TRANSLATE_NOOP("LookText", "price")},
    Token{"track", QT_TRANSLATE_NOOP("LookText", "empty part of the bar")},
    Token{"accent", QT_TRANSLATE_NOOP("LookText", "countdown plate")},
    Token{"onAccent", QT_TRANSLATE_NOOP("LookText", "text of the countdown")},
    Token{"highlight", QT_TRANSLATE_NOOP("LookText", "plate of the code")},
    Token{"onHighlight", QT_TRANSLATE_NOOP("LookText", "text of the code")},
    Token{"ink", QT_TRANSLATE_NOOP("LookText", "dark plate")},
    Token{"onInk", QT_TRANSLATE_NOOP("LookText", "text on the dark plate")},
    Token{"info", QT_TRANSLATE_NOOP("LookText", "who asks")},
    Token{"glass", QT_TRANSLATE_NOOP("LookText", "bubble of a comment")},
    Token{"onGlass", QT_TRANSLATE_NOOP("LookText", "text of a comment")},
    Token{"glassName", QT_TRANSLATE_NOOP("LookText", "name at a comment")},
    Token{"legal", QT_TRANSLATE_NOOP("LookText", "plate of the seller line")},
    Token{"onLegal", QT_TRANSLATE_NOOP("LookText", "seller line")},
    Token{"ground", QT_TRANSLATE_NOOP("LookText", "stand-by slate")},
    Token{"onGround", QT_TRANSLATE_NOOP("LookText", "text of the stand-by slate")},
};

} // namespace

QString tokenName(const QString& token) {
    for (const Token& each : kTokens) {
        if (token == QLatin1String(each.name))
            return LookText::tr(each.words);
    }
    return token;
}

QString correctedSentence(const QStringList& tokens) {
    QStringList names;
    for (const QString& token : tokens)
        names.append(tokenName(token));
    return LookText::tr("Made lighter or darker so that text can be read: %1.")
        .arg(names.join(QStringLiteral(", ")));
}

} // namespace app::text
