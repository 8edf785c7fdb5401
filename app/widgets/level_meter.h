#pragma once

#include <QWidget>

namespace app::widgets {

/// A sound level in dBFS as a bar: green, amber from −20, red from −9, with a peak that falls slowly.
class LevelMeter : public QWidget {
    Q_OBJECT
public:
    explicit LevelMeter(QWidget* parent = nullptr);

    void setLevel(float magnitudeDb, float peakDb);
    /// Nothing arrives: an empty, hatched bar.
    void setSilent(bool silent);
    bool isSilent() const { return m_silent; }
    float heldPeakDb() const { return m_heldPeakDb; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    float m_magnitudeDb = -100;
    float m_heldPeakDb = -100;
    bool m_silent = false;
};

} // namespace app::widgets
