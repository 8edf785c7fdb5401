#include "app/widgets/level_meter.h"

#include "app/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace app::widgets {

namespace {
constexpr float kFloorDb = -60;
constexpr float kAmberDb = -20;
constexpr float kRedDb = -9;
constexpr float kPeakFallDb = 3;
constexpr int kThickness = 8;
constexpr int kWidth = 110;
constexpr int kLeastWidth = 30;

double place(float decibels) {
    return std::clamp((decibels - kFloorDb) / -kFloorDb, 0.0F, 1.0F);
}
} // namespace

LevelMeter::LevelMeter(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumWidth(kLeastWidth);
}

void LevelMeter::setLevel(float magnitudeDb, float peakDb) {
    m_magnitudeDb = magnitudeDb;
    m_heldPeakDb = std::max(peakDb, m_heldPeakDb - kPeakFallDb);
    update();
}

void LevelMeter::setSilent(bool silent) {
    if (m_silent == silent)
        return;
    m_silent = silent;
    update();
}

QSize LevelMeter::sizeHint() const {
    return {kWidth, kThickness};
}

void LevelMeter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar(0, (height() - kThickness) / 2.0, width(), kThickness);
    QPainterPath outline;
    outline.addRoundedRect(bar, kThickness / 2.0, kThickness / 2.0);
    painter.setClipPath(outline);
    painter.fillRect(bar, QColor(theme::kMeterTrack));
    if (m_silent) {
        painter.fillRect(bar, QBrush(QColor(theme::kFaint), Qt::BDiagPattern));
        return;
    }
    const auto fill = [&](float from, float to, const QColor& colour) {
        const double left = place(from) * bar.width();
        const double right = place(std::min(to, m_magnitudeDb)) * bar.width();
        if (right > left)
            painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), colour);
    };
    fill(kFloorDb, kAmberDb, theme::kOk);
    fill(kAmberDb, kRedDb, theme::kWarn);
    fill(kRedDb, 0, theme::kBad);
    if (m_heldPeakDb > kFloorDb)
        painter.fillRect(QRectF(place(m_heldPeakDb) * bar.width() - 2, bar.top(), 2, bar.height()),
                         QColor(theme::kInk));
}

} // namespace app::widgets
