#include "plugins/overlays/painting/picture_store.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

namespace phien::overlays {
namespace {

constexpr qint64 kMaxBytes = 32LL * 1024 * 1024;
constexpr qint64 kMaxPixels = 50LL * 1000 * 1000;

QByteArray formatOf(const QByteArray& bytes) {
    if (bytes.startsWith("\x89PNG\r\n")) {
        return "png";
    }
    if (bytes.startsWith("\xFF\xD8\xFF")) {
        return "jpeg";
    }
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP") {
        return "webp";
    }
    return {};
}

QByteArray readFile(const QFileInfo& info) {
    QFile file(info.filePath());
    if (!info.isFile() || info.size() > kMaxBytes || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return file.read(kMaxBytes);
}

QImage decode(QByteArray bytes, QSize area) {
    const auto format = formatOf(bytes);
    QBuffer buffer(&bytes);
    if (format.isEmpty() || !buffer.open(QIODevice::ReadOnly)) {
        return {};
    }
    QImageReader reader(&buffer, format);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    if (!full.isValid() || qint64(full.width()) * full.height() > kMaxPixels) {
        return {};
    }
    // Both ways round, since the reader scales before it turns the picture.
    const int longest = std::max(area.width(), area.height());
    const QSize enough = full.scaled(QSize(longest, longest), Qt::KeepAspectRatioByExpanding);
    if (enough.width() * 2 < full.width()) {
        reader.setScaledSize(enough * 2);
    }
    return reader.read();
}

} // namespace

QImage PictureStore::cover(const QString& path, QSize size) {
    if (path.isEmpty() || size.isEmpty()) {
        return {};
    }
    const QFileInfo info(path);
    const auto changed = info.lastModified();
    if (path == m_path && size == m_size && changed == m_changed) {
        return m_image;
    }
    m_path = path;
    m_size = size;
    m_changed = changed;
    const QImage whole = decode(readFile(info), size);
    if (whole.isNull()) {
        m_image = {};
        return m_image;
    }
    const QImage wide = whole.convertToFormat(QImage::Format_ARGB32_Premultiplied)
                            .scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    m_image = wide.copy(QRect((wide.width() - size.width()) / 2, (wide.height() - size.height()) / 2,
                              size.width(), size.height()));
    return m_image;
}

} // namespace phien::overlays
