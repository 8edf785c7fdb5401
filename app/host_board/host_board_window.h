#pragma once

#include "app/host_board/board_settings.h"

#include <QWidget>

class QMenu;
class QScreen;

namespace app::host_board {

class HostBoard;

/// The board's window: full screen on a second screen, else a window of its own. Its keys: F11 full screen,
/// Esc leaves it, Ctrl+plus and minus the type, M mirror, P prompter, up and down its speed; a right click
/// lists them. O opens and closes the orders; Space and the keys of a presenter go on in the show. Main
/// thread.
class HostBoardWindow : public QWidget {
    Q_OBJECT
public:
    explicit HostBoardWindow(const BoardSettings& settings);

    HostBoard& board() { return *m_board; }
    /// `console`: the window that asks, whose screen is left alone.
    void openBeside(const QWidget& console);
    const BoardSettings& settings() const { return m_settings; }

Q_SIGNALS:
    void settingsChanged(const app::host_board::BoardSettings& settings);
    void nextWanted();
    void previousWanted();
    /// To open the order window, or close it.
    void ordersWanted();

protected:
    void closeEvent(QCloseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void bindKeys();
    void fill(QMenu& menu);
    void leave();
    void setFullScreen(bool on);
    void zoom(double by);
    void setMirrored(bool on);
    void setPrompting(bool on);
    void changeSpeed(int by);
    void noteGeometry();
    void keep();

    HostBoard* m_board;
    BoardSettings m_settings;
};

} // namespace app::host_board
