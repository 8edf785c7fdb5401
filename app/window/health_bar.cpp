#include "app/window/health_bar.h"

#include "app/text/format.h"
#include "app/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QThread>

#include <algorithm>

namespace app::window {

namespace {

constexpr int kGap = 18;
constexpr double kLostWarning = 0.01;
constexpr double kCpuWarning = 0.85;
constexpr std::chrono::seconds kDiskWarning{300};
constexpr double kBytesPerMegabyte = 1024.0 * 1024.0;

/// The value in the ink of its state; what stands before it comes with `words` (%1).
QString gauge(const QString& words, const QString& value, bool warning = false) {
    const QColor ink = warning ? theme::kWarn : theme::kInk;
    return words.toHtmlEscaped().arg(QStringLiteral("<span style=\"color:%1;font-weight:600\">%2</span>")
                                         .arg(ink.name(), value.toHtmlEscaped()));
}

/// Part of the frames that were due and did not come, 0…1.
double lostOf(const studio::engine::RenderStats& render) {
    const double due = std::max<double>(1, render.framesDrawn + render.framesLagged);
    return (render.framesLagged + render.framesSkipped) / due;
}

} // namespace

HealthBar::HealthBar(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("healthBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(theme::kFooterHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kPanePadding, 1, theme::kPanePadding, 0);
    row->setSpacing(kGap);
    m_frames = addGauge("gaugeFrames");
    m_lost = addGauge("gaugeLost");
    m_cpu = addGauge("gaugeCpu");
    m_memory = addGauge("gaugeMemory");
    m_upload = addGauge("gaugeUpload");
    m_recording = addGauge("gaugeRecording");
    row->addStretch(1);
    m_note = addGauge("healthNote");
    m_note->setTextFormat(Qt::PlainText);
    setHealth({});
}

QLabel* HealthBar::addGauge(const char* objectName) {
    auto* label = new QLabel(this);
    label->setObjectName(QLatin1String(objectName));
    label->setProperty("role", QStringLiteral("gauge"));
    layout()->addWidget(label);
    return label;
}

void HealthBar::setHealth(const studio::session::Health& health) {
    double lost = lostOf(health.render);
    for (const studio::session::CanvasHealth& canvas : health.canvases)
        lost = std::max(lost, lostOf(canvas.render));
    const double cpu = health.processCpu / std::max(1, QThread::idealThreadCount());
    m_frames->setText(gauge(tr("Picture %1 /s"), text::decimal(health.render.fps, 1)));
    m_lost->setText(gauge(tr("Lost %1"), text::percent(lost, 1), lost > kLostWarning));
    m_cpu->setText(gauge(tr("CPU %1"), text::percent(cpu, 0), cpu > kCpuWarning));
    m_memory->setText(
        gauge(tr("Memory %1 MB"),
              text::integer(qRound64(static_cast<double>(health.residentBytes) / kBytesPerMegabyte))));
    m_upload->setText(gauge(tr("Upload %1"), text::bitrate(health.uploadKbps)));
    const auto recorded = std::chrono::duration_cast<std::chrono::seconds>(health.recorded);
    QString recording = recorded.count() > 0 ? gauge(tr("Recording %1"), text::clock(recorded)) : QString();
    if (health.diskTimeLeft) {
        const QString left = gauge(tr("%1 left"), text::roughDuration(*health.diskTimeLeft),
                                   *health.diskTimeLeft <= kDiskWarning);
        recording += (recording.isEmpty() ? QString() : QStringLiteral(" · ")) + left;
    }
    m_recording->setText(recording);
}

void HealthBar::setNote(const QString& note) {
    m_note->setText(note);
}

} // namespace app::window
