#include "plugins/overlays/kinds/theme_file.h"

#include <obs-data.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>
#include <memory>

namespace phien::overlays {
namespace {

constexpr qint64 kMostBytes = 64 * 1024;
constexpr int kMostThemes = 100;
constexpr int kMostNameCharacters = 80;
constexpr char kFormat[] = "phien-theme";
constexpr int kVersion = 1;
constexpr char kClean[] = "clean";

struct Release {
    void operator()(obs_data_t* data) const { obs_data_release(data); }
};
using Data = std::unique_ptr<obs_data_t, Release>;

bool readColour(const char* text, Argb& colour) {
    const size_t length = strnlen(text, 10);
    // QColor takes names and short forms too; a theme file does not.
    const QColor value =
        text[0] == '#' && (length == 7 || length == 9) ? QColor(QLatin1String(text)) : QColor();
    if (!value.isValid()) {
        return false;
    }
    colour = value.rgba();
    return true;
}

bool readNumber(obs_data_t* tokens, const studio::overlays::NumberToken& token, double& number) {
    obs_data_item_t* item = obs_data_item_byname(tokens, token.name);
    const bool isNumber = item != nullptr && obs_data_item_gettype(item) == OBS_DATA_NUMBER;
    const double value = isNumber ? obs_data_item_get_double(item) : 0;
    obs_data_item_release(&item);
    if (!isNumber || !(value >= token.least && value <= token.most)) {
        return false;
    }
    number = value;
    return true;
}

void readTokens(obs_data_t* tokens, ThemeFile& theme) {
    const auto wrong = [&](const char* token) {
        theme.problems.push_back(QStringLiteral("tokens.") + QLatin1String(token));
    };
    for (const auto& token : studio::overlays::kColourTokens) {
        if (!readColour(obs_data_get_string(tokens, token.name), theme.tokens.*token.value)) {
            wrong(token.name);
        }
    }
    for (const auto& token : studio::overlays::kNumberTokens) {
        if (!readNumber(tokens, token, theme.tokens.*token.value)) {
            wrong(token.name);
        }
    }
}

QString titleOf(obs_data_t* file, const QString& language) {
    const Data names(obs_data_get_obj(file, "name"));
    if (!names) {
        return {};
    }
    for (const QByteArray& key : {language.toUtf8(), QByteArray("en")}) {
        const QString title = QString::fromUtf8(obs_data_get_string(names.get(), key.constData()));
        if (!title.isEmpty()) {
            return title.left(kMostNameCharacters);
        }
    }
    return {};
}

} // namespace

ThemeFile readThemeFile(const QString& path, const QString& language) {
    ThemeFile theme{.title = QFileInfo(path).completeBaseName(), .tokens = {}, .problems = {}};
    QFile file(path);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.read(kMostBytes + 1) : QByteArray();
    if (text.isEmpty() || text.size() > kMostBytes || text.contains('\0')) {
        theme.problems.push_back(QStringLiteral("file"));
        return theme;
    }
    const Data data(obs_data_create_from_json(text.constData()));
    if (!data || std::strcmp(obs_data_get_string(data.get(), "format"), kFormat) != 0 ||
        obs_data_get_int(data.get(), "version") != kVersion) {
        theme.problems.push_back(QStringLiteral("format"));
        return theme;
    }
    if (const QString title = titleOf(data.get(), language); !title.isEmpty()) {
        theme.title = title;
    }
    const Data tokens(obs_data_get_obj(data.get(), "tokens"));
    if (!tokens) {
        theme.problems.push_back(QStringLiteral("tokens"));
        return theme;
    }
    readTokens(tokens.get(), theme);
    return theme;
}

std::vector<QString> themeNames(const QString& folder) {
    std::vector<QString> names;
    for (const QString& file : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QString name = QFileInfo(file).completeBaseName();
        if (isThemeName(name) && names.size() < kMostThemes) {
            names.push_back(name);
        }
    }
    std::stable_partition(names.begin(), names.end(),
                          [](const QString& name) { return name == QLatin1String(kClean); });
    return names;
}

bool isThemeName(const QString& name) {
    constexpr qsizetype kMostCharacters = 64;
    return !name.isEmpty() && name.size() <= kMostCharacters &&
           std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
                      c == u'-' || c == u'_';
           });
}

} // namespace phien::overlays
