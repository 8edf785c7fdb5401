#pragma once

#include "studio/broadcast/destination_status.h"
#include "studio/session/session_event.h"

#include <QWidget>

#include <chrono>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace app::widgets {
class Chip;
class ElidedLabel;
} // namespace app::widgets

namespace app::window {

/// Top of the console: title, a chip for every destination, the clock, go live or end.
class HeaderBar : public QWidget {
    Q_OBJECT
public:
    explicit HeaderBar(QWidget* parent = nullptr);

    /// Left of the clock, after those that are there.
    void addTool(QWidget* tool);
    void setTitle(const QString& title);
    /// Without a catalogue there is no button for it.
    void setProductsVisible(bool visible);
    void setState(studio::session::SessionState state);
    void setOnAir(std::chrono::seconds time);
    void setDestinations(const std::vector<studio::broadcast::DestinationStatus>& destinations);

Q_SIGNALS:
    void goLiveWanted();
    void endWanted();
    void destinationsWanted();
    void productsWanted();

private:
    void refreshState();
    QPushButton* makeButton(const char* objectName, const char* role, const QString& words,
                            const QString& tip);

    widgets::ElidedLabel* m_title;
    QHBoxLayout* m_chipRow;
    QHBoxLayout* m_toolRow;
    std::vector<widgets::Chip*> m_chips;
    QPushButton* m_destinations;
    QPushButton* m_products;
    QLabel* m_clock;
    QPushButton* m_goLive;
    QPushButton* m_end;
    studio::session::SessionState m_state = studio::session::SessionState::Preparing;
    std::chrono::seconds m_onAir{0};
};

} // namespace app::window
