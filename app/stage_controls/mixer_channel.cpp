#include "app/stage_controls/mixer_channel.h"

#include "app/text/format.h"
#include "app/theme/theme.h"
#include "app/widgets/level_meter.h"
#include "app/widgets/tool_tip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QToolButton>
#include <QWidgetAction>

namespace app::stage_controls {

namespace {
constexpr int kIconSize = 16;
constexpr int kLeastGainDb = -60;
constexpr int kMostGainDb = 20;
constexpr int kGainWidth = 160;
constexpr int kGainWordsWidth = 58;
constexpr int kNameMostWidth = 70;
} // namespace

MixerChannel::MixerChannel(const studio::show::Source& source, QWidget* parent)
    : QWidget(parent)
    , m_sourceId(source.id)
    , m_name(source.name)
    , m_isMicrophone(source.kind == studio::show::SourceKind::Microphone)
    , m_muted(source.muted)
    , m_mute(new QToolButton(this))
    , m_title(new QToolButton(this))
    , m_meter(new widgets::LevelMeter(this)) {
    m_mute->setObjectName(QStringLiteral("mute_") + m_sourceId);
    m_mute->setIconSize({kIconSize, kIconSize});
    m_title->setObjectName(QStringLiteral("gain_") + m_sourceId);
    m_title->setProperty("role", QStringLiteral("source"));
    m_title->setMaximumWidth(kNameMostWidth);
    const QFontMetrics metrics(theme::font(theme::kTextTiny));
    m_title->setText(metrics.elidedText(m_name, Qt::ElideRight, kNameMostWidth - 10));
    m_title->setPopupMode(QToolButton::InstantPopup);
    buildGain(source.gainDb);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3);
    row->addWidget(m_mute);
    row->addWidget(m_title);
    row->addWidget(m_meter, 1);
    connect(m_mute, &QToolButton::clicked, this, [this] {
        m_muted = !m_muted;
        refreshMute();
        Q_EMIT muteWanted(m_sourceId, m_muted);
    });
    refreshMute();
}

void MixerChannel::buildGain(double decibels) {
    auto* menu = new QMenu(m_title);
    auto* face = new QWidget(menu);
    m_gain = new QSlider(Qt::Horizontal, face);
    m_gain->setObjectName(QStringLiteral("gainSlider_") + m_sourceId);
    m_gain->setAccessibleName(tr("Gain of %1").arg(m_name));
    m_gain->setRange(kLeastGainDb, kMostGainDb);
    m_gain->setValue(qRound(decibels));
    m_gain->setFixedWidth(kGainWidth);
    m_gainWords = new QLabel(face);
    m_gainWords->setFixedWidth(kGainWordsWidth);
    m_gainWords->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* row = new QHBoxLayout(face);
    row->addWidget(m_gain);
    row->addWidget(m_gainWords);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(face);
    menu->addAction(action);
    m_title->setMenu(menu);
    connect(m_gain, &QSlider::valueChanged, this, [this](int value) {
        refreshGain();
        Q_EMIT gainWanted(m_sourceId, value);
    });
    refreshGain();
}

void MixerChannel::refreshMute() {
    const QString sign = m_isMicrophone ? QStringLiteral("microphone") : QStringLiteral("sound");
    m_mute->setIcon(theme::icon(m_muted ? QString(sign + QStringLiteral("-off")) : sign,
                                m_muted ? theme::kBad : theme::kDim));
    const QString words = m_muted ? tr("Unmute %1").arg(m_name) : tr("Mute %1").arg(m_name);
    m_mute->setAccessibleName(words);
    m_mute->setToolTip(widgets::asToolTip(words));
}

void MixerChannel::refreshGain() {
    m_gainWords->setText(text::decibels(m_gain->value()));
    const QString words = tr("Gain of %1: %2").arg(m_name, text::decibels(m_gain->value()));
    m_title->setAccessibleName(words);
    m_title->setToolTip(widgets::asToolTip(words));
}

void MixerChannel::setReading(const studio::engine::MeterReading& reading) {
    m_meter->setSilent(reading.noSignal && !m_muted);
    m_meter->setToolTip(reading.noSignal ? widgets::asToolTip(tr("No sound arrives from %1").arg(m_name))
                                         : QString());
    m_meter->setLevel(m_muted ? kLeastGainDb : reading.magnitudeDb, m_muted ? kLeastGainDb : reading.peakDb);
}

} // namespace app::stage_controls
