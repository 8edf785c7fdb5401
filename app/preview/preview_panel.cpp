#include "app/preview/preview_panel.h"

#include "app/theme/tokens.h"

#include <QPainter>
#include <QTimer>

#include <chrono>

namespace app::preview {

namespace {
constexpr int kPadding = 8;
constexpr std::chrono::milliseconds kRepaintAfter{60};
constexpr QSize kLeastSize{320, 180};
} // namespace

PreviewPanel::PreviewPanel(QWidget* parent)
    : QWidget(parent)
    , m_surface(new PreviewSurfaceWidget(this)) {
    setObjectName(QStringLiteral("previewPanel"));
    setAccessibleName(tr("Preview"));
    // Seen once on Xvfb: black bars stayed where the native window had shrunk. A late repaint costs nothing.
    connect(m_surface, &PreviewSurfaceWidget::resized, this,
            [this] { QTimer::singleShot(kRepaintAfter, this, qOverload<>(&QWidget::update)); });
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PreviewPanel::setFactory(SurfaceFactory factory) {
    m_surface->setFactory(std::move(factory));
}

void PreviewPanel::setCanvas(QSize canvas) {
    if (canvas.isEmpty() || canvas == m_canvas)
        return;
    m_canvas = canvas;
    m_surface->setGeometry(pictureRect());
}

QRect PreviewPanel::pictureRect() const {
    const QRect room = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const QSize picture = m_canvas.scaled(room.size(), Qt::KeepAspectRatio);
    return {room.left() + (room.width() - picture.width()) / 2,
            room.top() + (room.height() - picture.height()) / 2, picture.width(), picture.height()};
}

QSize PreviewPanel::minimumSizeHint() const {
    return kLeastSize;
}

void PreviewPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme::kWell));
    painter.drawRoundedRect(rect(), theme::kWellRadius, theme::kWellRadius);
}

void PreviewPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_surface->setGeometry(pictureRect());
}

} // namespace app::preview
