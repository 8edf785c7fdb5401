#pragma once

#include "app/prompts/prompts.h"
#include "studio/session/live_session.h"

#include <QObject>

#include <map>

namespace app::window {

/// Going on air and off: asks once, shows what each destination answered meanwhile, then wishes.
class AirSwitch : public QObject {
    Q_OBJECT
public:
    explicit AirSwitch(prompts::Prompts& prompts, QObject* parent = nullptr);

    void setShow(const studio::show::Show& show, bool recording);
    /// The pictures as they are made; two where there is a second one.
    void setCanvases(const std::map<studio::show::CanvasId, studio::show::Canvas>& canvases);
    /// Which of two pictures is recorded.
    void setRecorded(studio::session::RecordedCanvases recorded);
    void setHealth(const studio::session::Health& health);
    void hear(const studio::session::SessionEvent& event);

    /// Only off air; asks the destinations, then the person.
    void goLive();
    /// Only on air.
    void end();

Q_SIGNALS:
    void checkWanted();
    void goLiveWanted();
    void endWanted();
    void endDeclined();

private:
    prompts::GoLiveFacts facts() const;
    QString picture() const;
    /// The shapes of what is recorded, where there are two pictures.
    QString recordedShapes() const;
    void note(const studio::session::DestinationChecked& checked);
    /// A destination that cannot even be asked: no key, a bad address.
    void note(const studio::session::ProblemReported& problem);
    void answered();

    prompts::Prompts& m_prompts;
    QString m_title;
    std::map<studio::show::CanvasId, studio::show::Canvas> m_canvases;
    studio::session::RecordedCanvases m_recorded = studio::session::RecordedCanvases::Main;
    bool m_recording = true;
    studio::session::SessionState m_state = studio::session::SessionState::Preparing;
    std::vector<prompts::DestinationLine> m_lines;
    std::chrono::seconds m_onAir{0};
    int m_liveDestinations = 0;
    bool m_asking = false;
};

} // namespace app::window
