#pragma once

#include <QDateTime>
#include <QImage>
#include <QSize>
#include <QString>

namespace phien::overlays {

/// The product picture that was asked for last, cover-fitted. Reads PNG, JPEG and WebP only, told
/// by content, with limits on bytes and pixels; anything else is a null image. One thread.
class PictureStore {
public:
    /// The picture's middle, filling `size` exactly; null where it cannot be read.
    QImage cover(const QString& path, QSize size);

private:
    QString m_path;
    QSize m_size;
    QDateTime m_changed;
    QImage m_image;
};

} // namespace phien::overlays
