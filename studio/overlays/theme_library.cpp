#include "studio/overlays/theme_library.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace studio::overlays {
namespace {

/// A theme is two kilobytes.
constexpr qint64 kMostBytes = 64 * 1024;
constexpr int kMostThemes = 100;

Theme cleanTheme() {
    return {QLatin1String(kCleanTheme),
            {{QStringLiteral("en"), QStringLiteral("Clean")},
             {QStringLiteral("vi"), QStringLiteral("Thanh thoát")}},
            {}};
}

base::Result<QByteArray> readBytes(const QFileInfo& info) {
    const auto where = info.fileName().toStdString();
    if (!info.isFile()) {
        return base::Error{OverlaysError::CannotReadTheme, "not a file", where};
    }
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly)) {
        return base::Error{OverlaysError::CannotReadTheme, file.errorString().toStdString(), where};
    }
    QByteArray text = file.read(kMostBytes + 1);
    if (text.size() > kMostBytes) {
        return base::Error{OverlaysError::ThemeTooLarge, "over 64 KiB", where};
    }
    return text;
}

} // namespace

QString nameIn(const std::map<QString, QString>& names, const QString& language, const QString& id) {
    for (const QString& one : {language, QStringLiteral("en")}) {
        const auto name = names.find(one);
        if (name != names.end()) {
            return name->second;
        }
    }
    return id;
}

ThemeLibrary::ThemeLibrary()
    : m_themes{cleanTheme()} {
}

ThemeLibrary ThemeLibrary::read(const QString& folder) {
    ThemeLibrary library;
    library.add(folder);
    return library;
}

void ThemeLibrary::add(const QString& folder) {
    const auto files =
        QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files | QDir::Readable, QDir::Name);
    for (const auto& info : files) {
        if (m_themes.size() >= kMostThemes) {
            m_problems.push_back(
                {OverlaysError::TooManyThemes, "only the first 100 are read", info.fileName().toStdString()});
            break;
        }
        const auto text = readBytes(info);
        if (!text) {
            m_problems.push_back(text.error());
            continue;
        }
        auto theme = readTheme(*text, info.fileName(), m_problems);
        if (!theme) {
            m_problems.push_back(theme.error());
            continue;
        }
        const auto known = std::find_if(m_themes.begin(), m_themes.end(),
                                        [&](const Theme& other) { return other.id == theme->id; });
        if (known == m_themes.end()) {
            m_themes.push_back(std::move(theme).value());
        } else {
            *known = std::move(theme).value();
        }
    }
}

const Theme* ThemeLibrary::find(const QString& id) const& {
    const auto found =
        std::find_if(m_themes.begin(), m_themes.end(), [&](const Theme& theme) { return theme.id == id; });
    return found == m_themes.end() ? nullptr : &*found;
}

ResolvedTheme ThemeLibrary::resolve(const QString& id, const QString& shopColour) const {
    static const QRegularExpression kColour(QStringLiteral("\\A#[0-9A-Fa-f]{6}\\z"));
    ResolvedTheme resolved;
    const Theme* theme = find(id);
    if (theme == nullptr) {
        theme = &m_themes.front();
        resolved.problems.push_back(
            {OverlaysError::UnknownTheme, "no theme of that name", id.left(60).toStdString()});
    }
    resolved.id = theme->id;
    resolved.tokens = theme->tokens;
    if (kColour.match(shopColour).hasMatch()) {
        resolved.tokens = withShopColour(resolved.tokens, shopColour.mid(1).toUInt(nullptr, 16));
    } else if (!shopColour.isEmpty()) {
        resolved.problems.push_back(
            {OverlaysError::BadShopColour, "#rrggbb expected", shopColour.left(20).toStdString()});
    }
    resolved.corrections = correctContrast(resolved.tokens);
    return resolved;
}

} // namespace studio::overlays
