#include "studio/media/picture.h"

#include "studio/media/picture_format.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QSaveFile>

#include <algorithm>
#include <mutex>

namespace studio::media {
namespace {

constexpr qint64 kMostFileBytes = 64LL * 1024 * 1024;
constexpr qint64 kMostPixels = 40'000'000;
// Pixels times passes: ten scans over the largest picture, as progressive photographs have.
constexpr qint64 kMostWork = 10 * kMostPixels;
constexpr int kLongestSide = 32'000;
// Four bytes a pixel, and a little.
constexpr int kAllocationLimitMb = 176;
// Goes up when the same file would give another picture.
constexpr const char* kCacheVersion = "1";

base::Error pictureError(MediaError code, const std::string& detail, const QString& file) {
    return {code, detail, file.toStdString()};
}

base::Result<QByteArray> readAll(const QString& file) {
    const QFileInfo info(file);
    if (!info.isFile()) { // a pipe would never end
        return pictureError(MediaError::CannotOpen, info.exists() ? "not a regular file" : "no such file",
                            file);
    }
    if (info.size() > kMostFileBytes) {
        return pictureError(MediaError::PictureTooLarge, std::to_string(info.size()) + " bytes", file);
    }
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return pictureError(MediaError::CannotOpen, source.errorString().toStdString(), file);
    }
    return source.read(kMostFileBytes);
}

/// The smallest size of the same shape that covers `atLeast`; never larger than it is.
QSize covering(QSize size, QSize atLeast) {
    if (atLeast.isEmpty() || size.width() <= atLeast.width() || size.height() <= atLeast.height()) {
        return size;
    }
    const QSize scaled = size.scaled(atLeast, Qt::KeepAspectRatioByExpanding);
    return scaled.isEmpty() ? size : scaled;
}

base::Result<QImage> decode(const QByteArray& content, QSize atLeast, const QString& file) {
    static std::once_flag limited;
    std::call_once(limited, [] { QImageReader::setAllocationLimit(kAllocationLimitMb); });
    auto picture = sanitizePicture(content);
    if (!picture && isAnimation(content)) {
        return pictureError(MediaError::PictureMoves, "an animation", file);
    }
    if (!picture) {
        return pictureError(MediaError::NotAPicture, "neither PNG, JPEG nor WebP, or cut off", file);
    }
    QBuffer buffer(&picture->bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, picture->format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty()) {
        return pictureError(MediaError::NotAPicture, "no size", file);
    }
    const qint64 pixels = static_cast<qint64>(size.width()) * size.height();
    if (pixels > kMostPixels || pixels * picture->passes > kMostWork ||
        std::max(size.width(), size.height()) > kLongestSide) {
        return pictureError(MediaError::PictureTooLarge,
                            std::to_string(size.width()) + "x" + std::to_string(size.height()), file);
    }
    const bool sideways = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize wanted = covering(size, sideways ? atLeast.transposed() : atLeast);
    if (wanted != size) {
        reader.setScaledSize(wanted);
    }
    QImage image = reader.read();
    if (image.isNull()) {
        return pictureError(MediaError::NotAPicture, reader.errorString().toStdString(), file);
    }
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb)) {
        image.convertToColorSpace(QColorSpace::SRgb);
    }
    return image;
}

} // namespace

base::Result<QImage> loadPicture(const QString& file, QSize atLeast) {
    auto content = readAll(file);
    if (!content) {
        return content.error();
    }
    return decode(*content, atLeast, file);
}

base::Result<QString> cachePicture(const QString& file, QSize atLeast, const QString& cacheDir) {
    auto content = readAll(file);
    if (!content) {
        return content.error();
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(*content);
    hash.addData(QByteArray(kCacheVersion));
    hash.addData(QByteArray::number(atLeast.width()));
    hash.addData("x");
    hash.addData(QByteArray::number(atLeast.height()));
    const QString cached =
        QDir(cacheDir).filePath(QString::fromLatin1(hash.result().toHex()) + QStringLiteral(".png"));
    if (QFileInfo::exists(cached)) {
        return cached;
    }
    auto image = decode(*content, atLeast, file);
    if (!image) {
        return image.error();
    }
    QSaveFile target(cached);
    if (!QDir().mkpath(cacheDir) || !target.open(QIODevice::WriteOnly) || !image->save(&target, "png") ||
        !target.commit()) {
        return pictureError(MediaError::CannotCreate, target.errorString().toStdString(), cached);
    }
    return cached;
}

} // namespace studio::media
