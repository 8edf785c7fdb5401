#pragma once

#include "studio/engine/engine.h"
#include "studio/show/show.h"

#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace app::widgets {
class LevelMeter;
}

namespace app::stage_controls {

/// One sound source: mute, name (opens its gain), level.
class MixerChannel : public QWidget {
    Q_OBJECT
public:
    explicit MixerChannel(const studio::show::Source& source, QWidget* parent = nullptr);

    QString sourceId() const { return m_sourceId; }
    void setReading(const studio::engine::MeterReading& reading);
    bool isMuted() const { return m_muted; }

Q_SIGNALS:
    void muteWanted(const QString& sourceId, bool muted);
    void gainWanted(const QString& sourceId, double decibels);

private:
    void buildGain(double decibels);
    void refreshMute();
    void refreshGain();

    QString m_sourceId;
    QString m_name;
    bool m_isMicrophone;
    bool m_muted;
    QToolButton* m_mute;
    QToolButton* m_title;
    QSlider* m_gain = nullptr;
    QLabel* m_gainWords = nullptr;
    widgets::LevelMeter* m_meter;
};

} // namespace app::stage_controls
