#include "app/host_board/host_board.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace app::host_board {

namespace {

constexpr std::chrono::milliseconds kRollEvery{20};
constexpr std::chrono::milliseconds kLongestRoll{200};
/// One slow swell: seen from the corner of the eye, not a blinking light.
constexpr int kFlashMs = 2400;
constexpr double kFlashPeak = 0.2;
constexpr theme::Colour kFooterFlash{"footer-flash", 0xff36b384};

QColor blended(const QColor& from, const QColor& to, double share) {
    const auto mix = [share](int one, int other) {
        return static_cast<int>(one + (other - one) * share);
    };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

void paint(QPainter& painter, const BoardItem& item) {
    switch (item.shape) {
    case BoardItem::Shape::Text:
        painter.setFont(item.font);
        painter.setPen(item.colour);
        painter.drawText(item.place, static_cast<int>(item.alignment) | Qt::TextDontClip | Qt::TextSingleLine,
                         item.text);
        return;
    case BoardItem::Shape::Plate:
        painter.setPen(Qt::NoPen);
        painter.setBrush(item.colour);
        painter.drawRoundedRect(item.place, item.radius, item.radius);
        return;
    case BoardItem::Shape::Outline:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(item.colour, 2));
        painter.drawRoundedRect(item.place.adjusted(1, 1, -1, -1), item.radius, item.radius);
        return;
    }
}

} // namespace

HostBoard::HostBoard(QWidget* parent)
    : QWidget(parent)
    , m_now(std::chrono::system_clock::now()) {
    setObjectName(QStringLiteral("hostBoard"));
    setAccessibleName(tr("Host board"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_flash.setDuration(kFlashMs);
    m_flash.setStartValue(0.0);
    m_flash.setKeyValueAt(kFlashPeak, 1.0);
    m_flash.setEndValue(0.0);
    connect(&m_flash, &QVariantAnimation::valueChanged, this, [this] { updateSection(m_frame.footer); });
    m_rollTimer.setInterval(kRollEvery);
    connect(&m_rollTimer, &QTimer::timeout, this, &HostBoard::roll);
}

void HostBoard::setShow(const studio::show::Show& show) {
    m_show = show;
    refresh();
}

void HostBoard::setStage(const studio::show::Stage& stage) {
    m_stage = stage;
    refresh();
}

void HostBoard::setState(studio::session::SessionState state) {
    m_state = state;
    refresh();
}

void HostBoard::setOnAir(std::chrono::seconds time) {
    m_onAir = time;
    refresh();
}

void HostBoard::setTiming(const std::optional<studio::show::RunTiming>& timing) {
    m_timing = timing;
    refresh();
}

void HostBoard::setPaperGaps(std::vector<studio::show::PaperGap> gaps) {
    m_paperGaps = std::move(gaps);
    refresh();
}

void HostBoard::setNewestQuestion(const std::optional<BoardQuestion>& question) {
    m_question = question;
    refresh();
}

void HostBoard::setDirectorsLine(const QString& line) {
    const bool isNew = !line.isEmpty() && line != m_directorsLine;
    m_directorsLine = line;
    if (isNew || line.isEmpty())
        m_flash.stop();
    refresh();
    if (isNew)
        flash();
}

void HostBoard::tick(studio::base::WallTime now) {
    m_now = now;
    refresh();
}

void HostBoard::setScale(double scale) {
    m_scale = std::clamp(scale, kLeastScale, kMostScale);
    layOutAgain();
    update();
}

void HostBoard::setMirrored(bool mirrored) {
    m_mirrored = mirrored;
    update();
}

void HostBoard::setPrompting(bool on) {
    m_prompting = on;
    if (on) {
        m_prompter.toTop();
        m_rolledAt.start();
        m_rollTimer.start();
    } else {
        m_rollTimer.stop();
    }
    layOutAgain();
    update();
}

void HostBoard::refresh() {
    if (!isVisible())
        return;
    BoardContent next = boardContent({.show = m_show,
                                      .stage = m_stage,
                                      .state = m_state,
                                      .onAir = m_onAir,
                                      .timing = m_timing,
                                      .paperGaps = m_paperGaps,
                                      .newestQuestion = m_question,
                                      .directorsLine = m_directorsLine,
                                      .now = m_now});
    if (next == m_content)
        return;
    const bool body = next.body != m_content.body || next.footer != m_content.footer;
    m_content = std::move(next);
    if (body) {
        layOutAgain();
        update();
        return;
    }
    m_header = layOutHeader(m_content.header, m_frame.header, BoardType(QSizeF(size()), m_scale));
    updateSection(m_frame.header);
}

void HostBoard::layOutAgain() {
    const BoardType type(QSizeF(size()), m_scale);
    m_frame = boardFrame(m_content.footer, QSizeF(size()), type);
    m_header = layOutHeader(m_content.header, m_frame.header, type);
    m_body = layOutBody(m_content.body, m_frame.body, type);
    m_footer = layOutFooter(m_content.footer, m_frame, type);
    if (m_prompting) {
        const BoardBody& body = m_content.body;
        m_prompter.setWords(QString(body.code + QLatin1Char(' ') + body.name).trimmed(), body.talkingPoints);
        m_prompter.setPlace(m_frame.body, type);
    }
}

void HostBoard::updateSection(const QRectF& place) {
    QRect area = place.toAlignedRect();
    if (m_mirrored)
        area.moveLeft(width() - area.left() - area.width());
    update(area);
}

void HostBoard::flash() {
    if (isVisible())
        m_flash.start();
}

void HostBoard::roll() {
    const auto since = std::chrono::milliseconds(m_rolledAt.restart());
    if (m_prompter.advance(std::min(since, kLongestRoll)))
        updateSection(m_frame.body);
}

void HostBoard::paintGround(QPainter& painter, const QRectF& exposed) const {
    painter.fillRect(exposed, QColor(theme::kWell));
    const QRectF& header = m_frame.header;
    painter.fillRect(QRectF(0, header.bottom() - 1, header.width(), 1), QColor(theme::kLine));
    if (m_frame.footer.isEmpty())
        return;
    const bool told = !m_content.footer.directorsLine.isEmpty();
    const double swell =
        m_flash.state() == QAbstractAnimation::Running ? m_flash.currentValue().toDouble() : 0;
    painter.fillRect(m_frame.footer, told ? blended(theme::kGo, kFooterFlash, swell) : QColor(theme::kPane));
}

void HostBoard::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF exposed = event->rect();
    if (m_mirrored) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
        exposed.moveLeft(width() - exposed.left() - exposed.width());
    }
    paintGround(painter, exposed);
    const BoardSection prompter = m_prompting ? m_prompter.section() : BoardSection{};
    const std::array<const BoardSection*, 3> sections{&m_header, m_prompting ? &prompter : &m_body,
                                                      &m_footer};
    for (const BoardSection* section : sections) {
        if (!section->place.intersects(exposed))
            continue;
        painter.setClipRect(section->place);
        for (const BoardItem& item : section->items)
            paint(painter, item);
    }
}

void HostBoard::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOutAgain();
}

void HostBoard::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

} // namespace app::host_board
