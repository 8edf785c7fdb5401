#include "tests/studio/media/sample_feed.h"

#include "studio/media/picture.h"

#include <QBuffer>
#include <QColor>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>
#include <QTemporaryDir>
#include <QtEndian>

#include <catch2/catch.hpp>

#include <chrono>

#include <sys/stat.h>

using namespace std::chrono_literals;
using studio::media::cachePicture;
using studio::media::loadPicture;
using studio::media::MediaError;

namespace {

// One second is the rule; a machine that builds beside this test gets three.
constexpr auto kSoon = 3s;

QImage dress(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(QColor(200, 30, 60));
    for (int x = 0; x < width / 2; ++x) { // its left half is blue
        for (int y = 0; y < height; ++y) {
            image.setPixelColor(x, y, QColor(20, 40, 220));
        }
    }
    return image;
}

QByteArray encoded(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format, 95));
    return bytes;
}

QByteArray pngChunk(const char* name, const QByteArray& data) {
    const QByteArray body = QByteArray(name, 4) + data;
    quint32 checksum = ~0U; // CRC-32 as in PNG, annex D
    for (const char byte : body) {
        checksum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            checksum = (checksum >> 1) ^ ((checksum & 1U) != 0 ? 0xedb88320U : 0U);
        }
    }
    checksum = ~checksum;
    QByteArray length(4, '\0');
    QByteArray check(4, '\0');
    qToBigEndian(static_cast<quint32>(data.size()), length.data());
    qToBigEndian(checksum, check.data());
    return length + body + check;
}

/// A true PNG header of any size, and no pictures behind it.
QByteArray pngOfSize(quint32 width, quint32 height) {
    QByteArray header(13, '\0');
    qToBigEndian(width, header.data());
    qToBigEndian(height, header.data() + 4);
    header[8] = 8;
    header[9] = 6;
    const QByteArray pixels = qCompress(QByteArray(100, '\0')).mid(4);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk("IHDR", header) + pngChunk("IDAT", pixels) +
           pngChunk("IEND", {});
}

struct Folder {
    QTemporaryDir dir;

    QString put(const QString& name, const QByteArray& bytes) const {
        const QString path = dir.filePath(name);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return path;
    }
};

MediaError refused(const QString& file) {
    const auto before = std::chrono::steady_clock::now();
    const auto image = loadPicture(file, QSize(400, 400));
    CHECK(std::chrono::steady_clock::now() - before < kSoon);
    REQUIRE_FALSE(image);
    CHECK(image.error().where == file.toStdString());
    for (const auto code : {MediaError::NotAPicture, MediaError::PictureTooLarge, MediaError::CannotOpen,
                            MediaError::PictureMoves}) {
        if (image.error().code == code) {
            return code;
        }
    }
    FAIL(image.error().code.id());
    return {};
}

} // namespace

TEST_CASE("PNG, JPEG and WebP are read by what they are, not by their names") {
    const Folder folder;
    const char* format = GENERATE("png", "jpeg", "webp");
    if (!QImageWriter::supportedImageFormats().contains(format)) {
        WARN("SKIPPED: Qt has no plug-in for " << format << " (qt6-image-formats-plugins)");
        return;
    }
    const QString file = folder.put(QStringLiteral("dress.dat"), encoded(dress(300, 200), format));
    const auto image = loadPicture(file, QSize(400, 400));
    REQUIRE(image);
    CHECK(image->size() == QSize(300, 200)); // never made larger
    CHECK(image->pixelColor(40, 100).blue() > 180);
    CHECK(image->pixelColor(260, 100).red() > 160);
}

TEST_CASE("a large picture is scaled until it just covers") {
    const Folder folder;
    const char* format = GENERATE("png", "jpeg");
    const QString file = folder.put(QStringLiteral("dress.png"), encoded(dress(3000, 1500), format));
    const auto image = loadPicture(file, QSize(400, 400));
    REQUIRE(image);
    CHECK(image->size() == QSize(800, 400));
    CHECK(image->pixelColor(100, 200).blue() > 180);
}

TEST_CASE("a photograph taken sideways is turned before it is measured") {
    const Folder folder;
    QByteArray jpeg = encoded(dress(2000, 1000), "jpeg");
    // EXIF orientation 6: turn 90° clockwise.
    const QByteArray tiff = QByteArray::fromHex("4d4d002a00000008000101120003000000010006000000000000");
    QByteArray exif = QByteArray::fromHex("ffe1") + QByteArray(2, '\0') + QByteArray("Exif\0\0", 6) + tiff;
    qToBigEndian(static_cast<quint16>(exif.size() - 2), exif.data() + 2);
    jpeg.insert(2, exif);
    const auto image = loadPicture(folder.put(QStringLiteral("a.jpg"), jpeg), QSize(100, 400));
    REQUIRE(image);
    CHECK(image->size() == QSize(200, 400));
    CHECK(image->pixelColor(100, 50).blue() > 180); // what was left is on top
}

TEST_CASE("hostile files are refused soon") {
    const Folder folder;
    SECTION("a PNG of 60,000 by 60,000") {
        CHECK(refused(folder.put(QStringLiteral("a.png"), pngOfSize(60'000, 60'000))) ==
              MediaError::PictureTooLarge);
    }
    SECTION("a PNG whose size overflows") {
        CHECK(refused(folder.put(QStringLiteral("a.png"), pngOfSize(0x7fffffff, 0x7fffffff))) !=
              MediaError::CannotOpen);
    }
    SECTION("a PNG that says more than it holds") {
        CHECK(refused(folder.put(QStringLiteral("a.png"), pngOfSize(4000, 4000))) == MediaError::NotAPicture);
    }
    SECTION("an animated PNG") {
        QByteArray png = encoded(dress(10, 10), "png");
        png.insert(33, pngChunk("acTL", QByteArray(8, '\1'))); // behind the header
        CHECK(refused(folder.put(QStringLiteral("a.png"), png)) == MediaError::PictureMoves);
    }
    SECTION("an SVG in a JPEG's clothes") {
        const QByteArray svg("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' "
                             "height='9'/></svg>");
        CHECK(refused(folder.put(QStringLiteral("a.jpg"), svg)) == MediaError::NotAPicture);
    }
    SECTION("a playlist in a JPEG's clothes") {
        const QByteArray playlist("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n");
        CHECK(refused(folder.put(QStringLiteral("a.jpg"), playlist)) == MediaError::NotAPicture);
    }
    SECTION("a JPEG cut off") {
        const QByteArray jpeg = encoded(dress(600, 600), "jpeg");
        CHECK(refused(folder.put(QStringLiteral("a.jpg"), jpeg.left(jpeg.size() / 2))) ==
              MediaError::NotAPicture);
    }
    SECTION("a PNG cut off") {
        const QByteArray png = encoded(dress(600, 600), "png");
        CHECK(refused(folder.put(QStringLiteral("a.png"), png.left(png.size() / 2))) ==
              MediaError::NotAPicture);
    }
    SECTION("an animated GIF") {
        const QString gif = folder.dir.filePath(QStringLiteral("a.gif"));
        test::runFfmpeg({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                         QStringLiteral("testsrc2=s=64x64:r=5"), QStringLiteral("-t"), QStringLiteral("1"),
                         gif});
        CHECK(refused(gif) == MediaError::PictureMoves);
    }
    SECTION("a GIF that stands still") {
        const QString gif = folder.dir.filePath(QStringLiteral("a.gif"));
        test::runFfmpeg({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                         QStringLiteral("testsrc2=s=64x64:r=1"), QStringLiteral("-frames:v"),
                         QStringLiteral("1"), gif});
        CHECK(refused(gif) == MediaError::NotAPicture);
    }
    SECTION("an animated WebP") {
        const QString webp = folder.dir.filePath(QStringLiteral("a.webp"));
        test::runFfmpeg({QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                         QStringLiteral("testsrc2=s=64x64:r=5"), QStringLiteral("-t"), QStringLiteral("1"),
                         webp});
        CHECK(refused(webp) == MediaError::PictureMoves);
    }
    SECTION("a JPEG of ten thousand scans") {
        QByteArray jpeg = encoded(dress(64, 64), "jpeg");
        const QByteArray scan = QByteArray::fromHex("ffda000c03010002110311003f00");
        for (int i = 0; i < 10'000; ++i) {
            jpeg.insert(jpeg.size() - 2, scan);
        }
        CHECK(refused(folder.put(QStringLiteral("a.jpg"), jpeg)) == MediaError::NotAPicture);
    }
    SECTION("a large JPEG of sixty scans") {
        QImage large(7000, 5000, QImage::Format_Grayscale8);
        large.fill(90);
        QByteArray jpeg = encoded(large, "jpeg");
        const QByteArray scan = QByteArray::fromHex("ffda0008010100003f00");
        for (int i = 0; i < 60; ++i) {
            jpeg.insert(jpeg.size() - 2, scan);
        }
        CHECK(refused(folder.put(QStringLiteral("a.jpg"), jpeg)) == MediaError::PictureTooLarge);
    }
    SECTION("an empty file") {
        CHECK(refused(folder.put(QStringLiteral("a.png"), {})) == MediaError::NotAPicture);
    }
    SECTION("no file") {
        CHECK(refused(folder.dir.filePath(QStringLiteral("none.png"))) == MediaError::CannotOpen);
    }
    SECTION("a folder") {
        CHECK(refused(folder.dir.path()) == MediaError::CannotOpen);
    }
    SECTION("a pipe that nobody writes to") {
        const QString pipe = folder.dir.filePath(QStringLiteral("a.jpg"));
        REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
        CHECK(refused(pipe) == MediaError::CannotOpen);
    }
    SECTION("a file of 65 MB") {
        const QString large = folder.put(QStringLiteral("a.png"), encoded(dress(10, 10), "png"));
        QFile file(large);
        REQUIRE(file.resize(65LL * 1024 * 1024));
        CHECK(refused(large) == MediaError::PictureTooLarge);
    }
}

TEST_CASE("text that unpacks to gigabytes is left out of a PNG, and the picture is read") {
    const Folder folder;
    QByteArray png = encoded(dress(40, 40), "png");
    const QByteArray text = QByteArray("Comment\0\0", 9) + qCompress(QByteArray(7'900'000, 'a'), 9).mid(4);
    QByteArray chunks;
    for (int i = 0; i < 400; ++i) {
        chunks += pngChunk("zTXt", text);
    }
    png.insert(33, chunks);
    const auto before = std::chrono::steady_clock::now();
    const auto image = loadPicture(folder.put(QStringLiteral("a.png"), png), QSize(40, 40));
    CHECK(std::chrono::steady_clock::now() - before < kSoon);
    REQUIRE(image);
    CHECK(image->size() == QSize(40, 40));
    CHECK(image->text(QStringLiteral("Comment")).isEmpty());
}

TEST_CASE("a picture is cached once, by its content and size") {
    const Folder folder;
    const QString cache = folder.dir.filePath(QStringLiteral("deep/cache"));
    const QString one = folder.put(QStringLiteral("one.jpg"), encoded(dress(900, 900), "jpeg"));
    const QString same = folder.put(QStringLiteral("two.jpg"), encoded(dress(900, 900), "jpeg"));
    const auto first = cachePicture(one, QSize(300, 300), cache);
    REQUIRE(first);
    const QDateTime written = QFileInfo(*first).lastModified();
    CHECK(QImage(*first).size() == QSize(300, 300));
    const auto again = cachePicture(same, QSize(300, 300), cache);
    REQUIRE(again);
    CHECK(*again == *first);
    CHECK(QFileInfo(*again).lastModified() == written);
    const auto larger = cachePicture(one, QSize(600, 600), cache);
    REQUIRE(larger);
    CHECK(*larger != *first);
    const QString other = folder.put(QStringLiteral("three.jpg"), encoded(dress(901, 900), "jpeg"));
    REQUIRE(cachePicture(other, QSize(300, 300), cache));
    CHECK(QDir(cache).entryList(QDir::Files | QDir::Hidden).size() == 3); // and nothing half written
}

TEST_CASE("a cache folder that cannot be made is said") {
    const Folder folder;
    const QString picture = folder.put(QStringLiteral("one.jpg"), encoded(dress(90, 90), "jpeg"));
    const auto cached = cachePicture(picture, QSize(30, 30), QStringLiteral("/proc/nowhere"));
    REQUIRE_FALSE(cached);
    CHECK(cached.error().code == MediaError::CannotCreate);
}
