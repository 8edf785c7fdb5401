#include "app/stage_controls/stage_controls_panel.h"

#include "app/stage_controls/mixer_channel.h"
#include "app/stage_controls/overlay_bar.h"
#include "app/stage_controls/overlay_strip.h"
#include "app/stage_controls/scene_bar.h"
#include "app/theme/tokens.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace app::stage_controls {

namespace {
constexpr int kChannelGap = 12;
constexpr int kOverlayGap = 5;
} // namespace

StageControlsPanel::StageControlsPanel(QWidget* parent)
    : QWidget(parent)
    , m_overlays(new OverlayBar(this))
    , m_strip(new OverlayStrip(this))
    , m_scenes(new SceneBar(this))
    , m_mixer(new QHBoxLayout) {
    setObjectName(QStringLiteral("stageControlsPanel"));
    m_mixer->setSpacing(kChannelGap);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(kChannelGap);
    lower->addWidget(m_scenes);
    lower->addStretch(1);
    lower->addLayout(m_mixer);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kMainGap);
    auto* overlays = new QVBoxLayout;
    overlays->setSpacing(kOverlayGap);
    overlays->addWidget(m_overlays);
    overlays->addWidget(m_strip);
    column->addLayout(overlays);
    column->addLayout(lower);
    connect(m_overlays, &OverlayBar::commanded, this, &StageControlsPanel::commanded);
    connect(m_strip, &OverlayStrip::commanded, this, &StageControlsPanel::commanded);
    connect(m_overlays, &OverlayBar::countdownStyleWanted, this, [this](auto style) {
        studio::show::Look wanted = m_look;
        wanted.countdown = style;
        Q_EMIT lookWanted(wanted);
    });
    connect(m_scenes, &SceneBar::chosen, this,
            [this](const QString& id) { Q_EMIT commanded(studio::show::SwitchScene{id}); });
}

void StageControlsPanel::setShow(const studio::show::Show& show) {
    m_strip->setShow(show);
    setLook(show.look);
    m_scenes->setScenes(show.scenes);
    if (m_sources == show.sources) // an edit of the run of show leaves the faders where they are
        return;
    m_sources = show.sources;
    for (MixerChannel* channel : m_channels)
        delete channel;
    m_channels.clear();
    for (const studio::show::Source& source : show.sources) {
        if (!source.isSound())
            continue;
        auto* channel = new MixerChannel(source, this);
        connect(channel, &MixerChannel::muteWanted, this, &StageControlsPanel::muteWanted);
        connect(channel, &MixerChannel::gainWanted, this, &StageControlsPanel::gainWanted);
        m_mixer->addWidget(channel);
        m_channels.push_back(channel);
    }
}

void StageControlsPanel::setStage(const studio::show::Stage& stage) {
    m_overlays->setStage(stage);
    m_strip->setStage(stage);
    m_scenes->setCurrent(stage.sceneId);
}

void StageControlsPanel::setMeters(const std::vector<studio::engine::MeterReading>& meters) {
    for (MixerChannel* channel : m_channels) {
        const auto reading = std::find_if(meters.begin(), meters.end(), [&](const auto& each) {
            return each.sourceId == channel->sourceId();
        });
        if (reading != meters.end())
            channel->setReading(*reading);
    }
}

void StageControlsPanel::tick() {
    m_overlays->tick(std::chrono::system_clock::now());
    m_strip->tick();
}

void StageControlsPanel::pressKey(int functionKey) {
    if (!m_overlays->pressKey(functionKey))
        m_strip->pressKey(functionKey);
}

void StageControlsPanel::setLook(const studio::show::Look& look) {
    m_look = look;
    m_overlays->setCountdownStyle(look.countdown);
}

void StageControlsPanel::setCommenters(std::function<QStringList()> names) {
    m_strip->setCommenters(std::move(names));
}

void StageControlsPanel::setUnplaced(const std::set<studio::show::Overlay>& overlays) {
    m_overlays->setUnplaced(overlays);
    m_strip->setUnplaced(overlays);
}

void StageControlsPanel::chooseScene(int index) {
    const QString id = m_scenes->sceneAt(index);
    if (!id.isEmpty())
        Q_EMIT commanded(studio::show::SwitchScene{id});
}

} // namespace app::stage_controls
