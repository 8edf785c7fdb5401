#include "plugins/overlays/kinds/theme_settings.h"

#include "plugins/overlays/kinds/theme_file.h"
#include "studio/overlays/colour_contrast.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <tuple>

namespace phien::overlays {
namespace {

/// A control of OBS Studio alone: whether the shop's colour counts.
constexpr char kUseShopColour[] = "use_shop_colour";
constexpr char kCleanTheme[] = "clean";
/// What OBS Studio's control begins with: #d7263d, as it keeps colours (0xAABBGGRR).
constexpr long long kFirstColour = 0xff3d26d7;
/// Themes resolved so far; more than anyone has sources.
constexpr size_t kMostKept = 64;
/// A file is looked at no sooner again.
constexpr std::int64_t kLookAgainMs = 1000;

/// One for the module: what is read from the disk is kept.
class ThemeShelf {
public:
    void setFolder(const QString& folder, MonotonicMs clock) {
        const std::lock_guard lock(m_mutex);
        m_folder = folder;
        m_clock = clock;
        m_kept.clear();
        m_looks.clear();
    }

    QString folder() {
        const std::lock_guard lock(m_mutex);
        return m_folder;
    }

    ThemeTokens resolve(const QString& name, std::optional<Argb> shopColour) {
        const std::lock_guard lock(m_mutex);
        const QString path = isThemeName(name) && !m_folder.isEmpty()
                                 ? m_folder + QLatin1Char('/') + name + QStringLiteral(".json")
                                 : QString();
        const Key key{path, changedAt(path), shopColour.value_or(0)};
        if (const auto kept = m_kept.find(key); kept != m_kept.end()) {
            return kept->second;
        }
        if (m_kept.size() >= kMostKept) {
            m_kept.clear();
            m_looks.clear();
        }
        ThemeTokens tokens = path.isEmpty() ? ThemeTokens() : read(path);
        if (shopColour) {
            tokens = studio::overlays::withShopColour(tokens, *shopColour);
        }
        studio::overlays::correctContrast(tokens);
        m_kept[key] = tokens;
        return tokens;
    }

private:
    /// Path, when the file was changed, shop's colour.
    using Key = std::tuple<QString, qint64, Argb>;

    /// When a file was looked at, and when it had been changed.
    struct Look {
        std::int64_t atMs;
        qint64 changedAt;
    };

    qint64 changedAt(const QString& path) {
        if (path.isEmpty()) {
            return 0;
        }
        const std::int64_t now = m_clock();
        const auto known = m_looks.find(path);
        if (known != m_looks.end() && now - known->second.atMs < kLookAgainMs) {
            return known->second.changedAt;
        }
        const qint64 changed = QFileInfo(path).lastModified().toMSecsSinceEpoch();
        m_looks[path] = {now, changed};
        return changed;
    }

    ThemeTokens read(const QString& path) {
        const auto theme = readThemeFile(path, {});
        for (const QString& problem : theme.problems) {
            const QString told = QFileInfo(path).fileName() + QStringLiteral(": ") + problem;
            if (m_told.insert(told).second) {
                blog(LOG_WARNING, "[phien-overlays] theme %s is missing or wrong, the usual one counts",
                     told.toUtf8().constData());
            }
        }
        return theme.tokens;
    }

    std::mutex m_mutex;
    QString m_folder;
    MonotonicMs m_clock = steadyMs;
    std::map<QString, Look> m_looks;
    std::map<Key, ThemeTokens> m_kept;
    std::set<QString> m_told;
};

ThemeShelf& shelf() {
    static ThemeShelf one;
    return one;
}

ThemeTokens handedOver(obs_data_t* tokens) {
    ThemeTokens theme;
    for (const auto& token : studio::overlays::kColourTokens) {
        const QColor value(QLatin1String(obs_data_get_string(tokens, token.name)));
        if (value.isValid()) {
            theme.*token.value = value.rgba();
        }
    }
    for (const auto& token : studio::overlays::kNumberTokens) {
        if (obs_data_has_user_value(tokens, token.name)) {
            theme.*token.value = std::clamp(obs_data_get_double(tokens, token.name), token.least, token.most);
        }
    }
    return theme;
}

/// "#rrggbb", or OBS Studio's number where its control says that it counts.
std::optional<Argb> readShopColour(obs_data_t* settings) {
    const QColor named(QLatin1String(obs_data_get_string(settings, contract::kShopColour)));
    if (named.isValid()) {
        return named.rgba() | studio::overlays::contrast::kBlack;
    }
    if (!obs_data_get_bool(settings, kUseShopColour)) {
        return std::nullopt;
    }
    const auto value = static_cast<std::uint32_t>(obs_data_get_int(settings, contract::kShopColour));
    return qRgb(static_cast<int>(value & 0xff), static_cast<int>((value >> 8) & 0xff),
                static_cast<int>((value >> 16) & 0xff));
}

QString language() {
    const char* locale = obs_get_locale();
    return QString::fromUtf8(locale != nullptr ? locale : "").section(QLatin1Char('-'), 0, 0);
}

} // namespace

std::int64_t steadyMs() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void setThemeFolder(const QString& folder, MonotonicMs clock) {
    shelf().setFolder(folder, clock);
}

ThemeTokens readTheme(obs_data_t* settings) {
    if (obs_data_t* tokens = obs_data_get_obj(settings, contract::kTheme)) {
        const auto theme = handedOver(tokens);
        obs_data_release(tokens);
        return theme;
    }
    const QString name = QString::fromUtf8(obs_data_get_string(settings, contract::kThemeName));
    const auto shopColour = readShopColour(settings);
    return name.isEmpty() && !shopColour ? ThemeTokens() : shelf().resolve(name, shopColour);
}

void setThemeDefaults(obs_data_t* settings) {
    obs_data_set_default_string(settings, contract::kThemeName, kCleanTheme);
    obs_data_set_default_int(settings, contract::kShopColour, kFirstColour);
}

void addThemeProperties(obs_properties_t* properties) {
    auto* list = obs_properties_add_list(properties, contract::kThemeName, obs_module_text("Theme"),
                                         OBS_COMBO_TYPE_LIST, OBS_COMBO_FORMAT_STRING);
    const QString folder = shelf().folder();
    for (const QString& name : themeNames(folder)) {
        const auto theme =
            readThemeFile(folder + QLatin1Char('/') + name + QStringLiteral(".json"), language());
        obs_property_list_add_string(list, theme.title.toUtf8().constData(), name.toUtf8().constData());
    }
    obs_properties_t* colour = obs_properties_create();
    obs_properties_add_color(colour, contract::kShopColour, obs_module_text("Theme.ShopColour"));
    obs_properties_add_group(properties, kUseShopColour, obs_module_text("Theme.UseShopColour"),
                             OBS_GROUP_CHECKABLE, colour);
}

} // namespace phien::overlays
