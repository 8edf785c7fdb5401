#pragma once

#include "app/text/words.h"
#include "studio/base/result.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

#include <functional>

namespace app::catalogue {

/// Reads a picture that may be hostile, scaled to cover a size. Pool thread.
using PictureReader = std::function<studio::base::Result<QImage>(const QString& file, QSize atLeast)>;

/// What is known of a picture file: its square thumbnail, or why it cannot be used. Both empty: it is being
/// read.
struct ShownPicture {
    QPixmap thumbnail;
    text::Words refused;

    bool isRefused() const { return !refused.title.isEmpty(); }
};

/// Thumbnails of product pictures, read in the background. Holds the last few hundred only, so that ten
/// thousand products stay small. Main thread.
class ProductPictures : public QObject {
    Q_OBJECT
public:
    /// Side of a thumbnail in logical pixels.
    static constexpr int kSide = 44;
    static constexpr int kMostKept = 400;

    explicit ProductPictures(PictureReader reader, QObject* parent = nullptr);
    ~ProductPictures() override;

    /// Of `file`, at that many logical pixels; asks for it where it is not known yet.
    ShownPicture picture(const QString& file, int side, qreal scale);

Q_SIGNALS:
    void changed(const QString& file);

private:
    void request(const QString& file, const QString& key, int side, qreal scale);
    void take(const QString& file, const QString& key, const studio::base::Result<QImage>& image,
              qreal scale);

    PictureReader m_reader;
    QCache<QString, ShownPicture> m_known{kMostKept};
    QSet<QString> m_asked;
    int m_turn = 0;
    QThreadPool m_pool;
};

} // namespace app::catalogue
