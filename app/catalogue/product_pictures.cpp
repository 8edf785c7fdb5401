#include "app/catalogue/product_pictures.h"

#include "app/text/error_words.h"

#include <QPainter>
#include <QPainterPath>

namespace app::catalogue {

namespace {

constexpr double kCornerRadius = 7;

/// The middle square of an image.
QImage square(const QImage& image, int pixels) {
    const QImage covering =
        image.scaled(pixels, pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return covering.copy((covering.width() - pixels) / 2, (covering.height() - pixels) / 2, pixels, pixels);
}

QPixmap rounded(const QImage& image, qreal scale) {
    QPixmap result(image.size());
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(QPointF(), QSizeF(image.size())), kCornerRadius * scale,
                         kCornerRadius * scale);
    painter.setClipPath(shape);
    painter.drawImage(0, 0, image);
    painter.end();
    result.setDevicePixelRatio(scale);
    return result;
}

} // namespace

ProductPictures::ProductPictures(PictureReader reader, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(reader)) {
    m_pool.setMaxThreadCount(1);
}

ProductPictures::~ProductPictures() {
    m_pool.clear();
    m_pool.waitForDone();
}

ShownPicture ProductPictures::picture(const QString& file, int side, qreal scale) {
    const QString key = QStringLiteral("%1@%2").arg(file).arg(qRound(side * scale));
    if (const ShownPicture* known = m_known.object(key))
        return *known;
    request(file, key, side, scale);
    return {};
}

void ProductPictures::request(const QString& file, const QString& key, int side, qreal scale) {
    if (!m_reader || file.isEmpty() || m_asked.contains(key))
        return;
    m_asked.insert(key);
    const int pixels = qRound(side * scale);
    const auto read = [this, reader = m_reader, file, key, pixels, scale] {
        auto image = reader(file, QSize(pixels, pixels));
        if (image)
            *image = square(*image, pixels);
        QMetaObject::invokeMethod(this, [this, file, key, image, scale] { take(file, key, image, scale); });
    };
    m_pool.start(read, ++m_turn); // the newest first: what is seen now
}

void ProductPictures::take(const QString& file, const QString& key, const studio::base::Result<QImage>& image,
                           qreal scale) {
    m_asked.remove(key);
    auto shown = std::make_unique<ShownPicture>();
    if (image) {
        shown->thumbnail = rounded(*image, scale);
    } else {
        shown->refused = text::wordsFor(image.error());
        shown->refused.where.clear();
    }
    m_known.insert(key, shown.release());
    Q_EMIT changed(file);
}

} // namespace app::catalogue
