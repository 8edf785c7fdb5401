#include "app/preview/preview_surface_widget.h"

#include <QEvent>
#include <QPlatformSurfaceEvent>
#include <QResizeEvent>
#include <QWindow>

namespace app::preview {

PreviewSurfaceWidget::PreviewSurfaceWidget(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("previewSurface"));
    setAttribute(Qt::WA_PaintOnScreen);
    setAttribute(Qt::WA_StaticContents);
    setAttribute(Qt::WA_NoSystemBackground);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_DontCreateNativeAncestors);
    setAttribute(Qt::WA_NativeWindow);
    setFocusPolicy(Qt::NoFocus);
}

PreviewSurfaceWidget::~PreviewSurfaceWidget() = default;

void PreviewSurfaceWidget::setFactory(SurfaceFactory factory) {
    m_surface.reset();
    m_drawing = false;
    m_factory = std::move(factory);
    refreshLater();
}

void PreviewSurfaceWidget::setMarks(const studio::engine::PreviewMarks& marks) {
    m_marks = marks;
    if (m_surface)
        m_surface->setMarks(marks);
}

bool PreviewSurfaceWidget::event(QEvent* event) {
    if (event->type() == QEvent::PlatformSurface) {
        const auto* platform = static_cast<QPlatformSurfaceEvent*>(event);
        if (platform->surfaceEventType() == QPlatformSurfaceEvent::SurfaceAboutToBeDestroyed) {
            m_surface.reset();
            m_drawing = false;
            m_windowGone = true;
        }
    }
    if (event->type() == QEvent::ScreenChangeInternal)
        refreshLater();
    return QWidget::event(event);
}

bool PreviewSurfaceWidget::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Expose:
    case QEvent::WindowStateChange:
    case QEvent::Show:
    case QEvent::Hide:
        refreshLater();
        break;
    case QEvent::PlatformSurface:
        if (static_cast<QPlatformSurfaceEvent*>(event)->surfaceEventType() ==
            QPlatformSurfaceEvent::SurfaceAboutToBeDestroyed) {
            m_surface.reset();
            m_drawing = false;
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void PreviewSurfaceWidget::paintEvent(QPaintEvent*) {
    refreshLater();
}

void PreviewSurfaceWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    refreshLater();
}

void PreviewSurfaceWidget::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    watchWindows();
    refreshLater();
}

void PreviewSurfaceWidget::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    refresh();
}

void PreviewSurfaceWidget::watchWindows() {
    if (windowHandle())
        windowHandle()->installEventFilter(this);
    window()->installEventFilter(this);
}

QSize PreviewSurfaceWidget::devicePixels() const {
    return (QSizeF(size()) * devicePixelRatioF()).toSize().expandedTo(QSize(1, 1));
}

bool PreviewSurfaceWidget::isSeen() const {
    const QWindow* handle = windowHandle();
    return isVisible() && handle && handle->isExposed() && !window()->isMinimized();
}

void PreviewSurfaceWidget::refreshLater() {
    if (m_refreshQueued)
        return;
    m_refreshQueued = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_refreshQueued = false;
            refresh();
        },
        Qt::QueuedConnection);
}

void PreviewSurfaceWidget::refresh() {
    if (m_making)
        return;
    const bool seen = isSeen();
    const QSize pixels = devicePixels();
    if (!m_surface) {
        if (!seen || !m_factory || m_windowGone)
            return;
        m_making = true;
        m_surface = m_factory(static_cast<std::uint64_t>(winId()), pixels.width(), pixels.height());
        m_making = false;
        m_size = pixels;
        m_drawing = m_surface != nullptr;
        if (m_surface)
            m_surface->setMarks(m_marks);
        return;
    }
    if (pixels != m_size) {
        m_size = pixels;
        m_surface->resize(pixels.width(), pixels.height());
        Q_EMIT resized();
    }
    if (seen != m_drawing) {
        m_drawing = seen;
        m_surface->setEnabled(seen);
    }
}

} // namespace app::preview
