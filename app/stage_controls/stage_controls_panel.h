#pragma once

#include "studio/engine/engine.h"
#include "studio/show/show.h"
#include "studio/show/stage.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <set>

class QHBoxLayout;

namespace app::stage_controls {

class MixerChannel;
class OverlayBar;
class OverlayStrip;
class SceneBar;

/// Below the preview: overlays, scenes, sound.
class StageControlsPanel : public QWidget {
    Q_OBJECT
public:
    explicit StageControlsPanel(QWidget* parent = nullptr);

    void setShow(const studio::show::Show& show);
    void setStage(const studio::show::Stage& stage);
    /// Of the show's look: only the countdown's style counts here.
    void setLook(const studio::show::Look& look);
    void setMeters(const std::vector<studio::engine::MeterReading>& meters);
    void tick();

    /// F1 … F12, where an overlay has it.
    void pressKey(int functionKey);
    /// Who may win a draw: shortened names, each once.
    void setCommenters(std::function<QStringList()> names);
    /// What is on but finds no room.
    void setUnplaced(const std::set<studio::show::Overlay>& overlays);
    /// From 0; a number without scene does nothing.
    void chooseScene(int index);

Q_SIGNALS:
    void lookWanted(const studio::show::Look& look);
    void commanded(const studio::show::StageCommand& command);
    void muteWanted(const QString& sourceId, bool muted);
    void gainWanted(const QString& sourceId, double decibels);

private:
    OverlayBar* m_overlays;
    OverlayStrip* m_strip;
    studio::show::Look m_look;
    SceneBar* m_scenes;
    QHBoxLayout* m_mixer;
    std::vector<MixerChannel*> m_channels;
    std::vector<studio::show::Source> m_sources; ///< that the channels are of
};

} // namespace app::stage_controls
