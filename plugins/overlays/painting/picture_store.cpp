#include "plugins/overlays/painting/picture_store.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>

namespace phien::overlays {
namespace {

constexpr qint64 kMaxBytes = 32LL * 1024 * 1024;
constexpr qint64 kMaxPixels = 50LL * 1000 * 1000;
constexpr size_t kKept = 6;

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
    return find(path, size, Fit::Cover);
}

QImage PictureStore::contain(const QString& path, QSize size) {
    return find(path, size, Fit::Contain);
}

QString PictureStore::revision(const QString& path) {
    if (path.isEmpty()) {
        return {};
    }
    const QFileInfo info(path);
    return QStringLiteral("%1/%2").arg(info.lastModified().toMSecsSinceEpoch()).arg(info.size());
}

QImage PictureStore::find(const QString& path, QSize size, Fit fit) {
    if (path.isEmpty() || size.isEmpty()) {
        return {};
    }
    const QString now = revision(path);
    const auto known = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.path == path && entry.size == size && entry.fit == fit && entry.revision == now;
    });
    if (known != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, known);
        return m_entries.front().image;
    }
    m_entries.push_front({path, now, size, fit, fitted(decode(readFile(QFileInfo(path)), size), size, fit)});
    if (m_entries.size() > kKept) {
        m_entries.pop_back();
    }
    return m_entries.front().image;
}

QImage PictureStore::fitted(const QImage& whole, QSize size, Fit fit) {
    if (whole.isNull()) {
        return {};
    }
    if (fit == Fit::Contain) {
        return whole.convertToFormat(QImage::Format_ARGB32_Premultiplied)
            .scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    // Cut before it is scaled: a picture of 32000 × 2 pixels would be gigabytes as wide as it has to be high.
    const QSize part = size.scaled(whole.size(), Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    return whole
        .copy(QRect(QPoint((whole.width() - part.width()) / 2, (whole.height() - part.height()) / 2), part))
        .convertToFormat(QImage::Format_ARGB32_Premultiplied)
        .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace phien::overlays
