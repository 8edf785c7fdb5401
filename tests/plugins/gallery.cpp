#include "tests/plugins/gallery.h"

#include "plugins/overlays/overlay_kind.h"
#include "resources/sample/host_picture.h"
#include "studio/overlays/theme_library.h"
#include "tests/plugins/onair_picture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace phien::overlays::test {
namespace {

constexpr auto kExhibits = PHIEN_SOURCE_DIR "/tests/fixtures/gallery/exhibits.json";
constexpr auto kSample = PHIEN_SOURCE_DIR "/resources/sample/pictures/";
/// Where in the canvas an overlay is put, of the height: before the dress, not before the face.
constexpr double kPlace = 0.62;
constexpr double kPhase = 0.12;

/// "now+1000" becomes a time, "sample:x.jpg" a path.
QJsonValue resolved(const QJsonValue& value) {
    if (value.isObject()) {
        auto object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            entry.value() = resolved(entry.value());
        }
        return object;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const auto item : value.toArray()) {
            array.append(resolved(item));
        }
        return array;
    }
    const QString text = value.toString();
    const auto after = [&](const char* prefix) {
        return text.startsWith(QLatin1String(prefix)) ? text.mid(qsizetype(qstrlen(prefix))) : QString();
    };
    if (const QString offset = after("now"); !offset.isEmpty()) {
        return kGalleryNow + offset.toLongLong();
    }
    if (const QString file = after("sample:"); !file.isEmpty()) {
        return QString(QLatin1String(kSample) + file);
    }
    return value;
}

bool isKnown(const QString& sourceId) {
    const auto kinds = overlayKinds();
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const OverlayKind& kind) { return sourceId == QLatin1String(kind.id); });
}

} // namespace

std::vector<Exhibit> exhibits() {
    QFile file{QLatin1String(kExhibits)};
    std::vector<Exhibit> all;
    if (!file.open(QIODevice::ReadOnly)) {
        return all;
    }
    for (const auto row : QJsonDocument::fromJson(file.readAll()).array()) {
        Exhibit exhibit{.name = row[QLatin1String("name")].toString(),
                        .title = row[QLatin1String("title")].toString(),
                        .sourceId = row[QLatin1String("source")].toString(),
                        .settings = resolved(row[QLatin1String("settings")]).toObject(),
                        .golden = row[QLatin1String("golden")].toBool(true)};
        if (isKnown(exhibit.sourceId)) {
            all.push_back(std::move(exhibit));
        }
    }
    return all;
}

std::vector<GoldenPicture> goldenPictures() {
    std::vector<GoldenPicture> pictures;
    for (const auto& theme : galleryThemes()) {
        for (const auto& exhibit : exhibits()) {
            for (const auto layout : {Layout::Portrait, Layout::Landscape}) {
                if (exhibit.golden) {
                    pictures.push_back({theme.name + QLatin1Char('/') + exhibit.name + QLatin1Char('.') +
                                            layoutName(layout) + QStringLiteral(".png"),
                                        exhibit, theme, layout});
                }
            }
        }
    }
    return pictures;
}

QImage paint(const GoldenPicture& picture) {
    return exhibitImage(picture.exhibit, picture.theme, picture.layout, kGoldenScale);
}

std::vector<GalleryTheme> galleryThemes() {
    const auto library =
        studio::overlays::ThemeLibrary::read(QStringLiteral(PHIEN_SOURCE_DIR "/resources/themes"));
    std::vector<GalleryTheme> themes;
    for (const auto& theme : library.themes()) {
        const auto tokens = library.resolve(theme.id, {}).tokens;
        themes.push_back(
            {theme.id, theme.nameIn(QStringLiteral("vi")), studio::overlays::tokensToJson(tokens), tokens});
    }
    return themes;
}

Painted paintExhibit(const Exhibit& exhibit, const GalleryTheme& theme, Layout layout, double scale) {
    studio::overlays::OverlayFrame frame;
    frame.sourceId = exhibit.sourceId;
    frame.settings = exhibit.settings;
    frame.settings.insert(QLatin1String(contract::kTheme), theme.tokens);
    frame.settings.insert(QLatin1String(contract::kLayout), layoutName(layout));
    frame.settings.insert(QLatin1String(contract::kScale), scale);
    if (exhibit.sourceId == QLatin1String(contract::kSlate)) {
        const QSize canvas = galleryCanvas(layout, scale);
        frame.settings.insert(QLatin1String(contract::kWidth), canvas.width());
        frame.settings.insert(QLatin1String(contract::kHeight), canvas.height());
    }
    return paintFrame(frame, kGalleryNow);
}

QImage exhibitImage(const Exhibit& exhibit, const GalleryTheme& theme, Layout layout, double scale) {
    return flatten(paintExhibit(exhibit, theme, layout, scale), kGalleryNow);
}

QImage cameraPicture(QSize canvas) {
    static std::map<std::pair<int, int>, QImage> kept;
    QImage& picture = kept[{canvas.width(), canvas.height()}];
    if (picture.isNull()) {
        picture = QImage(canvas, QImage::Format_RGB32);
        HostPicture(canvas).paint(picture, kPhase);
    }
    return picture;
}

QSize galleryCanvas(Layout layout, double scale) {
    const int longSide = contract::toPixels(1280, scale);
    const int shortSide = contract::toPixels(contract::kDesignShortSide, scale);
    return layout == Layout::Portrait ? QSize(shortSide, longSide) : QSize(longSide, shortSide);
}

QImage onCamera(const QImage& overlay, Layout layout, double scale, QSize part) {
    const QSize canvas = galleryCanvas(layout, scale);
    const QImage camera =
        cameraPicture(canvas.expandedTo(canvas.scaled(part, Qt::KeepAspectRatioByExpanding)));
    const int top = std::clamp(static_cast<int>(camera.height() * kPlace) - part.height() / 2, 0,
                               camera.height() - part.height());
    QImage picture = camera.copy((camera.width() - part.width()) / 2, top, part.width(), part.height());
    QPainter(&picture).drawImage((part.width() - overlay.width()) / 2, (part.height() - overlay.height()) / 2,
                                 overlay);
    return picture;
}

QImage onAir(const GalleryTheme& theme, Layout layout, double scale) {
    const QSize canvas = galleryCanvas(layout, scale);
    auto stage = designStage(kGalleryNow);
    stage.shown.insert(studio::show::Overlay::OrderTicker);
    stage.orders = {{QStringLiteral("Quỳnh P."), QStringLiteral("A12"),
                     studio::base::WallTime{std::chrono::milliseconds(kGalleryNow - 1000)}}};
    const auto composition = studio::overlays::composeOverlays(designShow(), stage, vietnameseWords(),
                                                               theme.resolved, {.size = canvas});
    return onAirPicture(composition.frames, cameraPicture(canvas), kGalleryNow);
}

QString layoutName(Layout layout) {
    return QLatin1String(layout == Layout::Portrait ? contract::kPortrait : contract::kLandscape);
}

} // namespace phien::overlays::test
