#include "app/run_of_show/thumbnails.h"

#include "app/theme/tokens.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <utility>

namespace app::run_of_show {

namespace {

constexpr double kCornerRadius = 7;
constexpr int kMostThreads = 2;

/// The gradients of the stand-ins, by turns.
constexpr std::array<std::pair<QRgb, QRgb>, 6> kGradients{{
    {0xff88ffaa, 0xff338877},
    {0xffff9966, 0xffaa2233},
    {0xff99ccff, 0xff224477},
    {0xffffdd99, 0xffaa7700},
    {0xffdd99ff, 0xff5522aa},
    {0xffcccccc, 0xff555555},
}};

QPixmap rounded(const QBrush& brush, qreal scale) {
    const int size = theme::kThumbnail;
    QPixmap result(QSize(size, size) * scale);
    result.setDevicePixelRatio(scale);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawRoundedRect(QRectF(0, 0, size, size), kCornerRadius, kCornerRadius);
    return result;
}

/// The middle square of an image, at thumbnail size.
QImage square(const QImage& image, int pixels) {
    const QImage covering =
        image.scaled(pixels, pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return covering.copy((covering.width() - pixels) / 2, (covering.height() - pixels) / 2, pixels, pixels);
}

} // namespace

Thumbnails::Thumbnails(QObject* parent)
    : QObject(parent) {
    m_pool.setMaxThreadCount(kMostThreads);
}

Thumbnails::~Thumbnails() {
    m_pool.clear();
    m_pool.waitForDone();
}

void Thumbnails::setLoader(PictureLoader loader) {
    m_loader = std::move(loader);
    m_asked.clear();
    Q_EMIT changed();
}

QPixmap Thumbnails::picture(const QString& file, const QString& key, qreal scale) {
    if (!file.isEmpty()) {
        const auto found = m_pictures.constFind(file);
        if (found != m_pictures.constEnd())
            return *found;
        request(file, scale);
    }
    QPixmap& standIn = m_standIns[key];
    if (standIn.isNull()) {
        const auto& [from, to] = kGradients[qHash(key) % kGradients.size()];
        QLinearGradient gradient(0, 0, theme::kThumbnail, theme::kThumbnail);
        gradient.setColorAt(0, QColor::fromRgba(from));
        gradient.setColorAt(1, QColor::fromRgba(to));
        standIn = rounded(gradient, scale);
    }
    return standIn;
}

void Thumbnails::request(const QString& file, qreal scale) {
    if (!m_loader || m_asked.contains(file))
        return;
    m_asked.insert(file);
    const int pixels = qRound(theme::kThumbnail * scale);
    m_pool.start([this, loader = m_loader, file, pixels, scale] {
        const QImage loaded = loader(file, QSize(pixels, pixels));
        if (loaded.isNull())
            return;
        const QImage thumbnail = square(loaded, pixels);
        QMetaObject::invokeMethod(this, [this, file, thumbnail, scale] { take(file, thumbnail, scale); });
    });
}

void Thumbnails::take(const QString& file, const QImage& image, qreal scale) {
    QImage atScale = image;
    atScale.setDevicePixelRatio(scale);
    QBrush brush(atScale);
    brush.setTransform(QTransform::fromScale(1 / scale, 1 / scale));
    m_pictures.insert(file, rounded(brush, scale));
    Q_EMIT changed();
}

} // namespace app::run_of_show
