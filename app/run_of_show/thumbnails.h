#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

#include <functional>

namespace app::run_of_show {

/// Reads a picture that may be hostile, scaled to cover a size; a null image where it cannot. Pool thread.
using PictureLoader = std::function<QImage(const QString& file, QSize atLeast)>;

/// Small square pictures of products, read in the background, a drawn stand-in until then. Main thread.
class Thumbnails : public QObject {
    Q_OBJECT
public:
    explicit Thumbnails(QObject* parent = nullptr);
    ~Thumbnails() override;

    void setLoader(PictureLoader loader);
    /// The picture of `file`, or the stand-in that belongs to `key` (a product code).
    QPixmap picture(const QString& file, const QString& key, qreal scale);

Q_SIGNALS:
    void changed();

private:
    void request(const QString& file, qreal scale);
    void take(const QString& file, const QImage& image, qreal scale);

    PictureLoader m_loader;
    QHash<QString, QPixmap> m_pictures;
    QHash<QString, QPixmap> m_standIns;
    QSet<QString> m_asked;
    QThreadPool m_pool;
};

} // namespace app::run_of_show
