#include "tests/plugins/onair_picture.h"
#include "tests/plugins/seen.h"

#include "plugins/overlays/painting/qr_modules.h"

#include <QBuffer>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace phien::overlays;
using namespace phien::overlays::test;

namespace {

constexpr double kScale480 = 480.0 / 720.0;

const QString kLink = QStringLiteral("https://zalo.me/g/luahadong2026?nguon=live&ten=%C3%A1o");
/// VietQR with amount and words (NAPAS 247 over EMVCo's merchant-presented code).
const QString kBank = QStringLiteral("00020101021238570010A0000007270127000697043601130011004567890"
                                     "0208QRIBFTTA530370454062990005802VN62170813LUA A12 HUONG6304050F");

QrCodeValues values(const QString& payload) {
    return {QStringLiteral("Chuyển khoản VietQR"), QStringLiteral("LUA HA DONG · 299.000 ₫"), payload};
}

Painted paint(const QrCodeValues& code, const Frame& frame) {
    PaintTools tools;
    return paintQrCode(code, frame, tools, 0);
}

/// As it stands in a picture that a platform has compressed hard.
QImage onAir(const Painted& painted) {
    QImage picture = warmBackground(painted.size * 2);
    QPainter(&picture).drawImage(painted.size.width() / 2, painted.size.height() / 2, flatten(painted, 0));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "JPEG", 40);
    return QImage::fromData(bytes);
}

QString decoded(const QImage& picture) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("code.png"));
    picture.save(file);
    QProcess zbar;
    zbar.start(QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"), file});
    if (!zbar.waitForFinished(60000)) {
        return {};
    }
    return QString::fromUtf8(zbar.readAllStandardOutput()).trimmed();
}

/// Where a picture is black, the card's words left out: they are no black.
QRect blackPart(const QImage& picture) {
    QRect part;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixel(x, y) == 0xff000000) {
                part |= QRect(x, y, 1, 1);
            }
        }
    }
    return part;
}

Frame darkFrame(Layout layout, double scale) {
    Frame frame{.layout = layout, .scale = scale};
    frame.theme.card = 0xff101014;
    frame.theme.cardText = 0xfff0e6d2;
    frame.theme.cardMuted = 0xffb8ac94;
    return frame;
}

} // namespace

TEST_CASE("a phone reads the code from a compressed picture, in any size, layout and theme") {
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const double scale = GENERATE(1.0, kScale480, 1.5);
    const QString payload = GENERATE(as<QString>(), kLink, kBank);
    CAPTURE(scale, payload.toStdString());
    CHECK(decoded(onAir(paint(values(payload), {.layout = layout, .scale = scale}))).toStdString() ==
          payload.toStdString());
    CHECK(decoded(onAir(paint(values(payload), darkFrame(layout, scale)))).toStdString() ==
          payload.toStdString());
}

TEST_CASE("words of any script can be in the payload") {
    const QString payload = QStringLiteral("Lụa Hà Đông, 12 Vạn Phúc ❤️");
    CHECK(decoded(onAir(paint(values(payload), {}))).toStdString() == payload.toStdString());
}

TEST_CASE("modules are whole pixels of black and white with four light ones around") {
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const double scale = GENERATE(0.61, kScale480, 1.0, 1.37);
    const QString payload = GENERATE(as<QString>(), kLink, kBank);
    const auto modules = qrModules(payload);
    const auto painted = paint(values(payload), darkFrame(layout, scale));
    const QImage picture = flatten(painted, 0);
    const QRect code = blackPart(picture);
    CAPTURE(scale, code.width(), modules.side);
    REQUIRE(code.width() == code.height());
    REQUIRE(code.width() % modules.side == 0);
    const int pixels = code.width() / modules.side;
    CHECK(pixels >= (scale < kScale480 ? 2 : 3));
    int wrong = 0;
    const QRect withQuiet = code.marginsAdded(QMargins() + kQuietModules * pixels);
    for (int y = withQuiet.top(); y <= withQuiet.bottom(); ++y) {
        for (int x = withQuiet.left(); x <= withQuiet.right(); ++x) {
            const bool dark =
                code.contains(x, y) && modules.isDark((x - code.x()) / pixels, (y - code.y()) / pixels);
            wrong += picture.pixel(x, y) != (dark ? 0xff000000 : 0xffffffff) ? 1 : 0;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("what no phone could read is not shown") {
    CHECK(paint(values({}), {}).sprites.empty());
    CHECK(paint(values(QString(kMostQrBytes + 1, u'a')), {}).sprites.empty());
    CHECK(paint(values(kBank), {.scale = 0.3}).sprites.empty());
    CHECK(paint(values(kBank), {.height = 60}).sprites.empty());
    CHECK(paint(values({}), {}).size == qrCodeSize({}, {}));
    CHECK_FALSE(paint(values(QStringLiteral("a")), {}).sprites.empty());
}

TEST_CASE("words leave the code its room") {
    const QrCodeValues bare{{}, {}, kLink};
    const QrCodeValues wordy{QString(400, u'W'), QString(400, u'm'), kLink};
    for (const auto& code : {bare, wordy}) {
        const auto painted = paint(code, {});
        CHECK(decoded(onAir(painted)) == kLink);
        CHECK(blackPart(flatten(painted, 0)).width() > 150);
    }
}
