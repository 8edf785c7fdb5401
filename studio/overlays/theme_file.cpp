#include "studio/overlays/theme_library.h"
#include "studio/show/look.h"

#include <QJsonDocument>
#include <QJsonParseError>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace studio::overlays {
namespace {

constexpr char kFormat[] = "phien-theme";
constexpr int kVersion = 1;
constexpr int kLongestName = 40;
constexpr int kLongestField = 60;
constexpr size_t kMostProblems = 50;

/// Fields of a theme file.
constexpr char kFormatField[] = "format";
constexpr char kVersionField[] = "version";
constexpr char kNameField[] = "name";
constexpr char kTokensField[] = "tokens";

/// A text of the file as it may stand in an error or a list: short, on one line, nothing that turns it round.
QString tame(const QString& raw, int most) {
    QString clean;
    for (const QChar letter : raw.left(4 * most)) {
        const bool isSeen = letter.isPrint() && letter.category() != QChar::Other_Format &&
                            letter.category() != QChar::Separator_Line &&
                            letter.category() != QChar::Separator_Paragraph;
        if (isSeen || letter.isSurrogate()) {
            clean += letter;
        }
    }
    clean = clean.trimmed();
    if (clean.size() > most) {
        clean.truncate(clean.at(most - 1).isHighSurrogate() ? most - 1 : most);
    }
    return clean;
}

QString idOf(const QString& file) {
    return file.endsWith(QLatin1String(".json")) ? file.chopped(5) : file;
}

class ThemeReader {
public:
    ThemeReader(QString file, std::vector<base::Error>& problems)
        : m_file(std::move(file))
        , m_problems(problems)
        , m_before(problems.size()) {}

    Theme read(const QJsonObject& root) {
        Theme theme;
        theme.id = idOf(m_file);
        tellUnknown(root, {}, {kFormatField, kVersionField, kNameField, kTokensField});
        readNames(root.value(QLatin1String(kNameField)), theme);
        const QJsonValue tokens = root.value(QLatin1String(kTokensField));
        if (!tokens.isObject()) {
            tell(OverlaysError::MissingToken, QLatin1String(kTokensField), "an object { } expected");
            return theme;
        }
        readTokens(tokens.toObject(), theme.tokens);
        return theme;
    }

private:
    void tell(OverlaysError code, const QString& field, const char* detail) {
        if (m_problems.size() - m_before < kMostProblems) {
            m_problems.push_back(
                {code, detail, QString(m_file + QStringLiteral(": ") + field).toStdString()});
        }
    }

    static QString inTokens(const char* name) {
        return QLatin1String(kTokensField) + QLatin1Char('.') + QLatin1String(name);
    }

    void tellUnknown(const QJsonObject& object, const QString& path, const std::vector<const char*>& known) {
        for (auto field = object.begin(); field != object.end(); ++field) {
            const auto isIt = [&](const char* name) {
                return field.key() == QLatin1String(name);
            };
            if (std::none_of(known.begin(), known.end(), isIt)) {
                tell(OverlaysError::UnknownField, path + tame(field.key(), kLongestField),
                     "no field of this version");
            }
        }
    }

    void readNames(const QJsonValue& value, Theme& theme) {
        static const QRegularExpression kLanguage(QStringLiteral("\\A[a-z]{2,3}\\z"));
        const QJsonObject names = value.toObject();
        for (auto name = names.begin(); name != names.end(); ++name) {
            const QString words =
                name.value().isString() ? tame(name.value().toString(), kLongestName) : QString();
            if (kLanguage.match(name.key()).hasMatch() && !words.isEmpty()) {
                theme.names[name.key()] = words;
            } else {
                tell(OverlaysError::ThemeWithoutName,
                     QStringLiteral("name.") + tame(name.key(), kLongestField),
                     "a language of two letters and a text expected");
            }
        }
        if (theme.names.find(QStringLiteral("en")) == theme.names.end()) {
            tell(OverlaysError::ThemeWithoutName, QStringLiteral("name.en"), "the theme has no English name");
        }
    }

    void readTokens(const QJsonObject& object, ThemeTokens& tokens) {
        std::vector<const char*> known;
        for (const auto& token : kColourTokens) {
            known.push_back(token.name);
            readColour(object.value(QLatin1String(token.name)), token, tokens);
        }
        for (const auto& token : kNumberTokens) {
            known.push_back(token.name);
            readNumber(object.value(QLatin1String(token.name)), token, tokens);
        }
        tellUnknown(object, QLatin1String(kTokensField) + QLatin1Char('.'), known);
    }

    void readColour(const QJsonValue& value, const ColourToken& token, ThemeTokens& tokens) {
        static const QRegularExpression kColour(QStringLiteral("\\A#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\\z"));
        if (value.isUndefined()) {
            tell(OverlaysError::MissingToken, inTokens(token.name), "clean's is used");
            return;
        }
        const QString text = value.toString();
        if (!value.isString() || !kColour.match(text).hasMatch()) {
            tell(OverlaysError::BadColour, inTokens(token.name),
                 "#rrggbb or #aarrggbb expected; clean's is used");
            return;
        }
        const Argb read = text.mid(1).toUInt(nullptr, 16);
        tokens.*token.value = text.size() == 7 ? read | 0xff000000 : read;
    }

    void readNumber(const QJsonValue& value, const NumberToken& token, ThemeTokens& tokens) {
        if (value.isUndefined()) {
            tell(OverlaysError::MissingToken, inTokens(token.name), "clean's is used");
            return;
        }
        const double read = value.toDouble(-1);
        if (!value.isDouble() || !std::isfinite(read) || read < token.least || read > token.most) {
            tell(OverlaysError::BadNumber, inTokens(token.name), "out of its range; clean's is used");
            return;
        }
        tokens.*token.value = read;
    }

    QString m_file;
    std::vector<base::Error>& m_problems;
    size_t m_before;
};

QString colourText(Argb colour) {
    const bool opaque = (colour >> 24) == 0xff;
    return QLatin1Char('#') + QString::number(opaque ? colour & 0xffffff : colour, 16)
                                  .rightJustified(opaque ? 6 : 8, QLatin1Char('0'));
}

} // namespace

base::Result<Theme> readTheme(const QByteArray& text, const QString& file,
                              std::vector<base::Error>& problems) {
    QJsonParseError parsed;
    const auto document = QJsonDocument::fromJson(text, &parsed);
    const std::string name = tame(file, kLongestField).toStdString();
    if (parsed.error != QJsonParseError::NoError) {
        return base::Error{OverlaysError::ThemeNotJson, parsed.errorString().toStdString(),
                           name + ": byte " + std::to_string(parsed.offset)};
    }
    const QJsonObject root = document.object();
    if (!document.isObject() ||
        root.value(QLatin1String(kFormatField)).toString() != QLatin1String(kFormat)) {
        return base::Error{OverlaysError::NotATheme, "\"format\" is not \"phien-theme\"", name};
    }
    const QJsonValue version = root.value(QLatin1String(kVersionField));
    if (version.toDouble() != kVersion) {
        const bool newer = version.toDouble() > kVersion;
        return base::Error{newer ? OverlaysError::NewerTheme : OverlaysError::NotATheme,
                           "\"version\" is not 1", name + ": version"};
    }
    if (!show::isThemeName(idOf(file))) {
        return base::Error{OverlaysError::BadThemeName, "letters, digits, - and _ only, at most 40", name};
    }
    return ThemeReader(tame(file, kLongestField), problems).read(root);
}

QJsonObject tokensToJson(const ThemeTokens& tokens) {
    QJsonObject json;
    for (const auto& token : kColourTokens) {
        json[QLatin1String(token.name)] = colourText(tokens.*token.value);
    }
    for (const auto& token : kNumberTokens) {
        json[QLatin1String(token.name)] = tokens.*token.value;
    }
    return json;
}

} // namespace studio::overlays
