#pragma once

#include "studio/session/live_session.h"

#include <QWidget>

class QLabel;

namespace app::window {

/// Foot of the console: how the machine, the network and the recording are doing.
class HealthBar : public QWidget {
    Q_OBJECT
public:
    explicit HealthBar(QWidget* parent = nullptr);

    void setHealth(const studio::session::Health& health);
    /// At the right end: what goes on beside the show; empty for nothing.
    void setNote(const QString& note);

private:
    QLabel* addGauge(const char* objectName);

    QLabel* m_frames;
    QLabel* m_lost;
    QLabel* m_cpu;
    QLabel* m_memory;
    QLabel* m_upload;
    QLabel* m_recording;
    QLabel* m_note;
};

} // namespace app::window
