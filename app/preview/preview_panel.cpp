#include "app/preview/preview_panel.h"

#include "app/preview/editor_input.h"
#include "app/preview/picture_places.h"
#include "app/text/show_words.h"
#include "app/theme/theme.h"
#include "app/widgets/key_button.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace app::preview {

using studio::show::CanvasId;

namespace {

constexpr int kPadding = 8;
constexpr int kPictureGap = 14;
constexpr int kToolGap = 4;
constexpr int kLabelHeight = 18;
constexpr double kLarger = 1.1;
constexpr std::chrono::milliseconds kRepaintAfter{60};
constexpr QSize kLeastSize{320, 180};

} // namespace

PreviewPanel::PreviewPanel(QWidget* parent)
    : QWidget(parent)
    , m_tools(new QWidget(this))
    , m_toolRow(new QBoxLayout(QBoxLayout::LeftToRight, m_tools))
    , m_arrange(new widgets::KeyButton(m_tools)) {
    setObjectName(QStringLiteral("previewPanel"));
    setAccessibleName(tr("Preview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    buildTools();
    setCanvases({ShownCanvas{}});
}

PreviewPanel::~PreviewPanel() = default;

void PreviewPanel::buildTools() {
    m_tools->setObjectName(QStringLiteral("previewTools"));
    m_toolRow->setContentsMargins(0, 0, 0, 0);
    m_toolRow->setSpacing(kToolGap);
    m_arrange->setObjectName(QStringLiteral("arrangeButton"));
    m_arrange->setProperty("role", QStringLiteral("tool"));
    m_arrange->setCheckable(true);
    m_arrange->setText(tr("Arrange"));
    m_arrange->setKey(QStringLiteral("F8"));
    m_arrange->setAccessibleName(tr("Arrange the overlays"));
    m_arrange->setToolTip(
        tr("Drag overlays in the picture, resize them by their corners; double click puts one "
           "back. Off, a click in the picture moves nothing."));
    connect(m_arrange, &QPushButton::clicked, this, &PreviewPanel::setArranging);
    addTool(m_arrange);
}

void PreviewPanel::addTool(QWidget* tool) {
    // A new parent hides it; whoever hid it before has a reason.
    const bool wanted = !tool->testAttribute(Qt::WA_WState_ExplicitShowHide) || !tool->isHidden();
    tool->setParent(m_tools);
    tool->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    m_toolRow->addWidget(tool);
    tool->setVisible(wanted);
    arrange();
}

PreviewPanel::View* PreviewPanel::view(CanvasId canvas) {
    const auto found = std::find_if(m_views.begin(), m_views.end(),
                                    [&](const auto& each) { return each->canvas.id == canvas; });
    return found == m_views.end() ? nullptr : found->get();
}

const PreviewPanel::View* PreviewPanel::view(CanvasId canvas) const {
    return const_cast<PreviewPanel*>(this)->view(canvas); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

PreviewPanel::View& PreviewPanel::makeView(CanvasId canvas) {
    auto made = std::make_unique<View>();
    View* each = made.get();
    each->canvas.id = canvas;
    each->surface = new PreviewSurfaceWidget(this);
    each->surface->setObjectName(canvas == CanvasId::Main ? QStringLiteral("previewSurface")
                                                          : QStringLiteral("previewSurface2"));
    each->editor = new OverlayEditor(canvas, m_history, this);
    each->input = new EditorInput(each->surface, *each->editor);
    each->editor->setArranging(m_arranging);
    m_views.push_back(std::move(made));
    // Seen once on Xvfb: black bars stayed where the native window had shrunk. A late repaint costs nothing.
    connect(each->surface, &PreviewSurfaceWidget::resized, this,
            [this] { QTimer::singleShot(kRepaintAfter, this, qOverload<>(&QWidget::update)); });
    connect(each->editor, &OverlayEditor::marksChanged, each->surface, &PreviewSurfaceWidget::setMarks);
    connect(each->editor, &OverlayEditor::placed, this,
            [this, canvas](auto overlay, const auto& place, Hand hand) {
                Q_EMIT placeWanted(canvas, overlay, place, hand);
            });
    connect(each->input, &EditorInput::menuWanted, this,
            [this, each](const QPoint& place) { openMenu(each->editor, place); });
    connect(each->input, &EditorInput::leaveWanted, this, [this] { setArranging(false); });
    giveFactory(*each);
    return *each;
}

void PreviewPanel::giveFactory(const View& each) {
    if (!m_factory) {
        each.surface->setFactory({});
        return;
    }
    each.surface->setFactory(
        [factory = m_factory, id = each.canvas.id](std::uint64_t windowId, int width, int height) {
            return factory(id, windowId, width, height);
        });
}

void PreviewPanel::setFactory(CanvasSurfaceFactory factory) {
    m_factory = std::move(factory);
    for (const auto& each : m_views)
        giveFactory(*each);
}

void PreviewPanel::setCanvases(const std::vector<ShownCanvas>& canvases) {
    for (const auto& each : m_views)
        each->shown = false;
    for (const ShownCanvas& canvas : canvases) {
        if (canvas.size.isEmpty())
            continue;
        View* known = view(canvas.id);
        View& each = known ? *known : makeView(canvas.id);
        each.canvas = canvas;
        each.shown = true;
        each.editor->setCanvas(canvas.size, canvas.safeArea);
        each.input->setCanvas(canvas.size);
        each.surface->setAccessibleName(tr("Picture %1").arg(text::shapeName(canvas.size)));
    }
    for (const auto& each : m_views)
        each->surface->setVisible(each->shown);
    arrange();
    update();
}

void PreviewPanel::setOverlays(CanvasId canvas, std::vector<EditedOverlay> overlays) {
    if (const View* each = view(canvas))
        each->editor->setOverlays(std::move(overlays));
}

void PreviewPanel::setPlacements(CanvasId canvas, const studio::show::Placements& placements) {
    if (const View* each = view(canvas))
        each->editor->setPlacements(placements);
}

void PreviewPanel::setArranging(bool on) {
    m_arrange->setChecked(on);
    if (m_arranging == on)
        return;
    m_arranging = on;
    for (const auto& each : m_views) {
        each->editor->setArranging(on);
        each->surface->setMouseTracking(on);
        each->surface->setFocusPolicy(on ? Qt::StrongFocus : Qt::NoFocus);
        each->surface->unsetCursor();
        if (!on && each->surface->hasFocus())
            each->surface->clearFocus();
    }
    if (PreviewSurfaceWidget* main = surface(); on && main)
        main->setFocus(Qt::OtherFocusReason);
    Q_EMIT arrangingChanged(on);
}

void PreviewPanel::put(const PlacementStep& step, const std::optional<studio::show::Placement>& place) {
    Q_EMIT placeWanted(step.canvas, step.overlay, place, Hand::Done);
}

void PreviewPanel::undo() {
    if (!m_arranging)
        return;
    for (auto step = m_history.undo(); step;) {
        put(*step, step->before);
        step = step->series == 0 ? std::nullopt : m_history.undo(step->series);
    }
}

void PreviewPanel::redo() {
    if (!m_arranging)
        return;
    for (auto step = m_history.redo(); step;) {
        put(*step, step->after);
        step = step->series == 0 ? std::nullopt : m_history.redo(step->series);
    }
}

void PreviewPanel::openMenu(OverlayEditor* editor, const QPoint& place) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("arrangeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char* name, const QString& words, bool possible, auto act) {
        QAction* line = menu->addAction(words, this, act);
        line->setObjectName(QLatin1String(name));
        line->setEnabled(possible);
    };
    const auto chosen = editor->chosen();
    if (chosen)
        menu->addSection(text::overlayName(*chosen));
    add("arrangeReset", tr("Back to its own place"), chosen && editor->isMoved(*chosen),
        [editor] { editor->reset(); });
    add("arrangeLarger", tr("Larger"), chosen.has_value(), [editor] { editor->scaleBy(kLarger); });
    add("arrangeSmaller", tr("Smaller"), chosen.has_value(), [editor] { editor->scaleBy(1 / kLarger); });
    menu->addSeparator();
    add("arrangeResetAll", tr("All overlays back to their own places"), true,
        [editor] { editor->resetAll(); });
    add("arrangeUndo", tr("Undo"), m_history.canUndo(), [this] { undo(); });
    add("arrangeRedo", tr("Redo"), m_history.canRedo(), [this] { redo(); });
    menu->popup(place);
}

QRect PreviewPanel::pictureRect(CanvasId canvas) const {
    const View* each = view(canvas);
    return each && each->shown ? each->surface->geometry() : QRect();
}

PreviewSurfaceWidget* PreviewPanel::surface(CanvasId canvas) const {
    const View* each = view(canvas);
    return each && each->shown ? each->surface : nullptr;
}

OverlayEditor* PreviewPanel::editor(CanvasId canvas) const {
    const View* each = view(canvas);
    return each ? each->editor : nullptr;
}

QSize PreviewPanel::minimumSizeHint() const {
    return kLeastSize;
}

std::vector<QRect> PreviewPanel::places(const QRect& room) const {
    std::vector<QSize> sizes;
    for (const auto& each : m_views) {
        if (each->shown)
            sizes.push_back(each->canvas.size);
    }
    const QRect inner = sizes.size() > 1 ? room.adjusted(0, 0, 0, -kLabelHeight) : room;
    return placePictures(inner, sizes, kPictureGap);
}

QRect PreviewPanel::placeTools(bool upright) const {
    m_toolRow->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const QSize size = m_toolRow->sizeHint();
    return {QPoint(width() - kPadding - size.width(), kPadding), size};
}

/// The tools stand in the upper right corner where the well is empty there, as a row or upright; where the
/// picture would fill it, the picture gives way.
void PreviewPanel::arrange() {
    QRect room = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
    std::vector<QRect> pictures = places(room);
    const auto isFree = [&](const QRect& tools) {
        return std::none_of(pictures.begin(), pictures.end(), [&](const QRect& picture) {
            return picture.intersects(tools.adjusted(-kToolGap, -kToolGap, kToolGap, kToolGap));
        });
    };
    QRect tools = placeTools(false);
    if (!isFree(tools))
        tools = placeTools(true);
    if (!isFree(tools)) {
        tools = placeTools(false);
        room.setTop(tools.bottom() + 1 + kToolGap);
        pictures = places(room);
    }
    m_tools->setGeometry(tools);
    std::size_t next = 0;
    for (const auto& each : m_views) {
        if (each->shown)
            each->surface->setGeometry(pictures[next++]);
    }
}

void PreviewPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme::kWell));
    painter.drawRoundedRect(rect(), theme::kWellRadius, theme::kWellRadius);
    const auto shown =
        std::count_if(m_views.begin(), m_views.end(), [](const auto& each) { return each->shown; });
    if (shown < 2)
        return;
    painter.setPen(QColor(theme::kDim));
    painter.setFont(theme::font(theme::kTextTiny));
    for (const auto& each : m_views) {
        if (!each->shown)
            continue;
        const QRect picture = each->surface->geometry();
        painter.drawText(QRect(picture.left(), picture.bottom() + 1, picture.width(), kLabelHeight),
                         Qt::AlignCenter, text::shapeName(each->canvas.size));
    }
}

void PreviewPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace app::preview
