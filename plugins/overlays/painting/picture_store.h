#pragma once

#include <QDateTime>
#include <QImage>
#include <QSize>
#include <QString>

#include <list>

namespace phien::overlays {

/// The last few pictures that were asked for, fitted. Reads PNG, JPEG and WebP only, told by content, with
/// limits on bytes and pixels; anything else is a null image. One thread.
class PictureStore {
public:
    /// Filling `size` exactly with the picture's middle; null where it cannot be read.
    QImage cover(const QString& path, QSize size);
    /// The whole picture, as large as `size` lets it be; null where it cannot be read.
    QImage contain(const QString& path, QSize size);
    /// Another text when the file is another: part of the key of a sprite that shows it.
    static QString revision(const QString& path);

private:
    enum class Fit { Cover, Contain };
    struct Entry {
        QString path;
        QString revision;
        QSize size;
        Fit fit = Fit::Cover;
        QImage image;
    };
    QImage find(const QString& path, QSize size, Fit fit);
    static QImage fitted(const QImage& whole, QSize size, Fit fit);

    std::list<Entry> m_entries;
};

} // namespace phien::overlays
