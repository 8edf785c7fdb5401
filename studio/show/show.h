#pragma once

#include "studio/show/look.h"
#include "studio/show/product.h"

#include <QRectF>
#include <QSize>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace studio::show {

/// The picture that is made: pixels and whole frames a second.
struct Canvas {
    QSize size{1280, 720};
    int fps = 30;

    bool isPortrait() const { return size.height() > size.width(); }
    friend bool operator==(const Canvas&, const Canvas&) = default;
};

/// Who sells, as Law 122/2025/QH15 art. 23 wants it shown.
struct Seller {
    QString name;
    QString taxCode;

    friend bool operator==(const Seller&, const Seller&) = default;
};

enum class SourceKind { Camera, Screen, Window, Media, Image, Slideshow, Colour, Microphone, DesktopAudio };

/// A camera, screen, file, colour or sound device. Which fields count depends on `kind`.
struct Source {
    QString id;
    SourceKind kind = SourceKind::Colour;
    QString name;
    /// Camera, microphone, desktop audio, screen, window: the device's id; empty: the default one.
    QString device;
    /// Media, image: absolute path.
    QString file;
    /// Slideshow: absolute paths.
    QStringList files;
    /// Colour: "#rrggbb".
    QString colour;
    bool loop = true;
    /// Sound: decibels, −60…+20.
    double gainDb = 0;
    bool muted = false;
    /// Sound against picture, 0…2000 ms.
    std::chrono::milliseconds delay{0};
    bool noiseSuppression = false;
    bool limiter = false;

    bool isSound() const { return kind == SourceKind::Microphone || kind == SourceKind::DesktopAudio; }
    friend bool operator==(const Source&, const Source&) = default;
};

enum class Fit { Cover, Contain, Stretch };

/// A source's place in a scene, in fractions of the canvas (0…1).
struct SceneItem {
    QString sourceId;
    QRectF place{0, 0, 1, 1};
    Fit fit = Fit::Cover;

    friend bool operator==(const SceneItem&, const SceneItem&) = default;
};

struct Scene {
    QString id;
    QString name;
    /// Bottom first.
    std::vector<SceneItem> items;
    /// On the second canvas; empty: as `items`.
    std::vector<SceneItem> secondItems;

    friend bool operator==(const Scene&, const Scene&) = default;
};

enum class SegmentKind { Product, FlashSale, LuckyDraw, Questions, Break, FreeTalk, HostChange };

/// One step of the run of show.
struct Segment {
    SegmentKind kind = SegmentKind::FreeTalk;
    /// Product and flash sale: the code; else empty.
    QString productCode;
    /// Product: a second one beside it; empty: none.
    QString pairCode;
    QString title;
    std::chrono::seconds planned{300};
    /// Switched to when the segment starts; empty: the scene stays.
    QString sceneId;
    /// Flash sale: the price while it runs.
    std::optional<base::Money> flashPrice;

    bool sells() const { return kind == SegmentKind::Product || kind == SegmentKind::FlashSale; }
    friend bool operator==(const Segment&, const Segment&) = default;
};

/// Which of a show's canvases.
enum class CanvasId { Main, Second };

/// Where the show goes. Never holds a key: `secret` names the entry of the key store.
struct Destination {
    QString name;
    /// "facebook", "youtube", "shopee", "tiktok", "lazada", "instagram" or "custom".
    QString platform;
    /// rtmp(s)://host[:port]/app, without the key; empty: the platform's own address.
    QString server;
    QString secret;
    bool enabled = true;
    /// Which picture it gets; Main where the show has one canvas only.
    CanvasId canvas = CanvasId::Main;

    friend bool operator==(const Destination&, const Destination&) = default;
};

/// Everything a host prepares. A value: copying is cheap enough, comparing is exact.
struct Show {
    QString title;
    /// Language of the words in the picture: "vi" or "en".
    QString language = QStringLiteral("vi");
    Seller seller;
    Canvas canvas;
    /// A second picture made at the same time, of another shape and the same rate.
    std::optional<Canvas> secondCanvas;
    Look look;
    /// What the host has moved, by the canvas's shape.
    Placements portraitPlaces;
    Placements landscapePlaces;
    std::vector<Voucher> vouchers;
    std::vector<QrCode> qrCodes;
    std::vector<Source> sources;
    std::vector<Scene> scenes;
    std::vector<Product> products;
    std::vector<Segment> runOfShow;
    std::vector<Destination> destinations;

    const Product* findProduct(const QString& code) const;
    const Source* findSource(const QString& id) const;
    const Scene* findScene(const QString& id) const;
    /// By code, letter case aside.
    const Voucher* findVoucher(const QString& code) const;
    Placements& placesOn(const Canvas& on) { return on.isPortrait() ? portraitPlaces : landscapePlaces; }
    const Placements& placesOn(const Canvas& on) const {
        return on.isPortrait() ? portraitPlaces : landscapePlaces;
    }

    friend bool operator==(const Show&, const Show&) = default;
};

} // namespace studio::show
