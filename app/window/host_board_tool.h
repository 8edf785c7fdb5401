#pragma once

#include "app/host_board/board_content.h"
#include "app/host_board/board_settings.h"
#include "studio/session/live_session.h"

#include <QObject>

#include <functional>
#include <memory>

class QPushButton;

namespace app::host_board {
class DirectorsLineBox;
class HostBoard;
class HostBoardWindow;
} // namespace app::host_board

namespace app::window {

/// What is remembered of the host board, and who keeps it; without `keep` it is forgotten.
struct HostBoardMemory {
    host_board::BoardSettings settings;
    std::function<void(const host_board::BoardSettings&)> keep;
};

/// The buttons "Host board" and "Line to the host" with their windows and keys (Ctrl+B, Ctrl+D): passes on
/// values. The board is made when it is first opened. Main thread.
class HostBoardTool : public QObject {
    Q_OBJECT
public:
    /// `console` owns the buttons and outlives this.
    explicit HostBoardTool(QWidget* console);
    ~HostBoardTool() override;

    QPushButton* button() const { return m_button; }
    QPushButton* lineButton() const { return m_lineButton; }
    void setMemory(HostBoardMemory memory);

    void setShow(const studio::show::Show& show);
    void setStage(const studio::show::Stage& stage);
    void setHealth(const studio::session::Health& health);
    void setTiming(const std::optional<studio::show::RunTiming>& timing);
    void hear(const studio::session::SessionEvent& event);
    void open();
    void openLine();
    /// The board, where it has been opened.
    host_board::HostBoardWindow* window() const { return m_window.get(); }

Q_SIGNALS:
    void commanded(const studio::show::StageCommand& command);

private:
    void makeButtons(QWidget* console);
    void makeWindow();
    /// Of the product on air.
    std::vector<studio::show::PaperGap> paperGaps() const;
    void setLine(const QString& line);

    QWidget* m_console;
    QPushButton* m_button;
    QPushButton* m_lineButton;
    host_board::DirectorsLineBox* m_box;
    HostBoardMemory m_memory;
    std::unique_ptr<host_board::HostBoardWindow> m_window;
    studio::show::Show m_show;
    studio::show::Stage m_stage;
    studio::session::SessionState m_state = studio::session::SessionState::Preparing;
    std::chrono::seconds m_onAir{0};
    std::optional<studio::show::RunTiming> m_timing;
    std::optional<host_board::BoardQuestion> m_question;
    QString m_line;
};

} // namespace app::window
