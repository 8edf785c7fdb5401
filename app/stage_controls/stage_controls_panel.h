#pragma once

#include "studio/engine/engine.h"
#include "studio/show/show.h"
#include "studio/show/stage.h"

#include <QWidget>

class QHBoxLayout;

namespace app::stage_controls {

class MixerChannel;
class OverlayBar;
class SceneBar;

/// Below the preview: overlays, scenes, sound.
class StageControlsPanel : public QWidget {
    Q_OBJECT
public:
    explicit StageControlsPanel(QWidget* parent = nullptr);

    void setShow(const studio::show::Show& show);
    void setStage(const studio::show::Stage& stage);
    void setMeters(const std::vector<studio::engine::MeterReading>& meters);
    void tick();

    void toggle(studio::show::Overlay overlay);
    /// From 0; a number without scene does nothing.
    void chooseScene(int index);

Q_SIGNALS:
    void commanded(const studio::show::StageCommand& command);
    void muteWanted(const QString& sourceId, bool muted);
    void gainWanted(const QString& sourceId, double decibels);

private:
    OverlayBar* m_overlays;
    SceneBar* m_scenes;
    QHBoxLayout* m_mixer;
    std::vector<MixerChannel*> m_channels;
};

} // namespace app::stage_controls
