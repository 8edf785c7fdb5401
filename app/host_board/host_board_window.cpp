#include "app/host_board/host_board_window.h"

#include "app/host_board/host_board.h"
#include "app/text/format.h"

#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

#include <cmath>
#include <functional>

namespace app::host_board {

namespace {

constexpr QSize kFirstSize{1280, 800};
constexpr QSize kLeastSize{320, 240};
constexpr double kZoomStep = 0.1;

QScreen* screenNamed(const QString& name) {
    for (QScreen* screen : QGuiApplication::screens()) {
        if (screen->name() == name)
            return screen;
    }
    return nullptr;
}

} // namespace

HostBoardWindow::HostBoardWindow(const BoardSettings& settings)
    : m_board(new HostBoard(this))
    , m_settings(settings) {
    setObjectName(QStringLiteral("hostBoardWindow"));
    setWindowTitle(tr("Host board · Phiên Studio"));
    setMinimumSize(kLeastSize);
    // The program ends with the console, whether the board is open or not.
    setAttribute(Qt::WA_QuitOnClose, false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_board);
    m_board->setScale(settings.scale);
    m_board->setMirrored(settings.mirrored);
    m_board->prompter().setSpeed(settings.prompterSpeed);
    bindKeys();
}

void HostBoardWindow::bindKeys() {
    const auto bind = [this](const QKeySequence& keys, std::function<void()> action) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, std::move(action));
    };
    bind(Qt::Key_F11, [this] { setFullScreen(!isFullScreen()); });
    bind(Qt::Key_Escape, [this] { leave(); });
    for (const auto key : {Qt::Key_Plus, Qt::Key_Equal})
        bind(Qt::CTRL | key, [this] { zoom(kZoomStep); });
    bind(Qt::CTRL | Qt::Key_Minus, [this] { zoom(-kZoomStep); });
    bind(Qt::CTRL | Qt::Key_0, [this] { zoom(HostBoard::kLeastScale - m_board->scale()); });
    bind(Qt::Key_M, [this] { setMirrored(!m_board->isMirrored()); });
    bind(Qt::Key_P, [this] { setPrompting(!m_board->isPrompting()); });
    bind(Qt::Key_Up, [this] { changeSpeed(1); });
    bind(Qt::Key_Down, [this] { changeSpeed(-1); });
    bind(Qt::Key_Home, [this] {
        m_board->prompter().toTop();
        m_board->update();
    });
    for (const QKeySequence& keys : {QKeySequence(Qt::Key_Space), QKeySequence(Qt::Key_PageDown)})
        bind(keys, [this] { Q_EMIT nextWanted(); });
    for (const QKeySequence& keys : {QKeySequence(Qt::SHIFT | Qt::Key_Space), QKeySequence(Qt::Key_PageUp),
                                     QKeySequence(Qt::Key_Backspace)})
        bind(keys, [this] { Q_EMIT previousWanted(); });
    for (const QKeySequence& keys : {QKeySequence(Qt::Key_O), QKeySequence(Qt::CTRL | Qt::Key_O)})
        bind(keys, [this] { Q_EMIT ordersWanted(); });
    for (QShortcut* shortcut : findChildren<QShortcut*>()) {
        const bool steps = shortcut->key() == QKeySequence(Qt::Key_O) ||
                           shortcut->key() == QKeySequence(Qt::CTRL | Qt::Key_O) ||
                           shortcut->key() == QKeySequence(Qt::Key_Space) ||
                           shortcut->key() == QKeySequence(Qt::Key_PageDown);
        shortcut->setAutoRepeat(!steps);
    }
}

void HostBoardWindow::openBeside(const QWidget& console) {
    QStringList names;
    for (const QScreen* screen : QGuiApplication::screens())
        names << screen->name();
    const QString own = console.screen()->name();
    const QString chosen = boardScreen(names, own, m_settings.screen);
    if (!isVisible()) {
        const QScreen* screen = screenNamed(chosen.isEmpty() ? own : chosen);
        const QRect room = screen->availableGeometry();
        QRect at = m_settings.geometry;
        if (at.isEmpty() || !room.intersects(at)) {
            at = QRect(QPoint(), kFirstSize.boundedTo(room.size()));
            at.moveCenter(room.center());
        }
        setGeometry(at);
        if (chosen.isEmpty() || !m_settings.fullScreen)
            showNormal();
        else
            showFullScreen();
    }
    raise();
    activateWindow();
}

void HostBoardWindow::leave() {
    if (m_board->isPrompting())
        setPrompting(false);
    else if (isFullScreen())
        setFullScreen(false);
}

void HostBoardWindow::setFullScreen(bool on) {
    if (on)
        showFullScreen();
    else
        showNormal();
    m_settings.fullScreen = on;
    keep();
}

void HostBoardWindow::zoom(double by) {
    // Steps of a tenth stay tenths, however many.
    m_board->setScale(std::round((m_board->scale() + by) / kZoomStep) * kZoomStep);
    m_settings.scale = m_board->scale();
    keep();
}

void HostBoardWindow::setMirrored(bool on) {
    m_board->setMirrored(on);
    m_settings.mirrored = on;
    keep();
}

void HostBoardWindow::setPrompting(bool on) {
    m_board->setPrompting(on);
}

void HostBoardWindow::changeSpeed(int by) {
    m_board->prompter().setSpeed(m_board->prompter().speed() + by);
    m_settings.prompterSpeed = m_board->prompter().speed();
    keep();
}

void HostBoardWindow::fill(QMenu& menu) {
    const auto add = [&](const char* name, const QString& words, const QKeySequence& keys, auto act) {
        QAction* action = menu.addAction(words, this, act);
        action->setObjectName(QLatin1String(name));
        // Told only: the window's own shortcuts do it, two of the same key would do nothing.
        action->setText(words + QLatin1Char('\t') + keys.toString(QKeySequence::NativeText));
        return action;
    };
    const auto check = [](QAction* action, bool on) {
        action->setCheckable(true);
        action->setChecked(on);
    };
    check(add("boardFullScreen", tr("Full screen"), Qt::Key_F11, [this] { setFullScreen(!isFullScreen()); }),
          isFullScreen());
    add("boardLarger", tr("Larger type (%1 now)").arg(text::percent(m_board->scale(), 0)),
        Qt::CTRL | Qt::Key_Plus, [this] { zoom(kZoomStep); });
    add("boardSmaller", tr("Smaller type"), Qt::CTRL | Qt::Key_Minus, [this] { zoom(-kZoomStep); });
    check(add("boardMirror", tr("Mirrored, for a prompter's glass"), Qt::Key_M,
              [this] { setMirrored(!m_board->isMirrored()); }),
          m_board->isMirrored());
    menu.addSeparator();
    check(add("boardPrompter", tr("Talking points only, rolling"), Qt::Key_P,
              [this] { setPrompting(!m_board->isPrompting()); }),
          m_board->isPrompting());
    add("boardFaster", tr("Roll faster"), Qt::Key_Up, [this] {
        changeSpeed(1);
    })->setEnabled(m_board->isPrompting());
    add("boardSlower", tr("Roll slower"), Qt::Key_Down, [this] {
        changeSpeed(-1);
    })->setEnabled(m_board->isPrompting());
    menu.addSeparator();
    add("boardOrders", tr("Open or close the orders"), Qt::Key_O, [this] { Q_EMIT ordersWanted(); });
    menu.addSeparator();
    menu.addAction(tr("Close"), this, &QWidget::close)->setObjectName(QStringLiteral("boardClose"));
}

void HostBoardWindow::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("hostBoardMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu);
    menu->popup(event->globalPos());
}

void HostBoardWindow::noteGeometry() {
    if (isVisible() && !isFullScreen() && !isMaximized())
        m_settings.geometry = geometry();
}

void HostBoardWindow::moveEvent(QMoveEvent* event) {
    QWidget::moveEvent(event);
    noteGeometry();
}

void HostBoardWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    noteGeometry();
}

void HostBoardWindow::keep() {
    if (screen())
        m_settings.screen = screen()->name();
    Q_EMIT settingsChanged(m_settings);
}

void HostBoardWindow::closeEvent(QCloseEvent* event) {
    m_board->setPrompting(false);
    keep();
    event->accept();
}

} // namespace app::host_board
