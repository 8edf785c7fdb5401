#include "app/window/console_keys.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>

#include <functional>

namespace app::window {

namespace {

constexpr int kFunctionKeys = 12;
constexpr int kArrangeKey = 8;
constexpr int kSceneKeys = 9;

bool isTyping() {
    const QWidget* focus = QApplication::focusWidget();
    return qobject_cast<const QLineEdit*>(focus) || qobject_cast<const QComboBox*>(focus) ||
           qobject_cast<const QAbstractSpinBox*>(focus);
}

void bind(QWidget* window, const QKeySequence& keys, std::function<void()> action) {
    auto* shortcut = new QShortcut(keys, window);
    shortcut->setContext(Qt::WindowShortcut);
    shortcut->setAutoRepeat(false);
    QObject::connect(shortcut, &QShortcut::activated, window, std::move(action));
}

} // namespace

ConsoleKeys::ConsoleKeys(QWidget* window)
    : QObject(window) {
    bind(window, Qt::Key_Space, [this] { Q_EMIT nextWanted(); });
    bind(window, Qt::SHIFT | Qt::Key_Space, [this] { Q_EMIT previousWanted(); });
    bind(window, Qt::Key_Backspace, [this] { Q_EMIT previousWanted(); });
    for (int number = 1; number <= kFunctionKeys; ++number) {
        bind(window, QKeySequence(Qt::Key_F1 + number - 1), [this, number] {
            number == kArrangeKey ? Q_EMIT arrangeWanted() : Q_EMIT functionKeyPressed(number);
        });
    }
    for (int i = 0; i < kSceneKeys; ++i) {
        bind(window, QKeySequence(Qt::Key_1 + i), [this, i] { Q_EMIT sceneWanted(i); });
        bind(window, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), [this, i] { Q_EMIT sceneWanted(i); });
    }
    bind(window, Qt::CTRL | Qt::Key_Z, [this] { Q_EMIT undoWanted(); });
    bind(window, Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { Q_EMIT redoWanted(); });
    bind(window, Qt::CTRL | Qt::Key_Y, [this] { Q_EMIT redoWanted(); });
    bind(window, Qt::CTRL | Qt::Key_F, [this] { Q_EMIT searchWanted(); });
    bind(window, Qt::CTRL | Qt::Key_K, [this] { Q_EMIT productsWanted(); });
    bind(window, Qt::CTRL | Qt::Key_O, [this] { Q_EMIT ordersWanted(); });
    bind(window, Qt::CTRL | Qt::Key_L, [this] { Q_EMIT goLiveWanted(); });
    qApp->installEventFilter(this);
}

bool ConsoleKeys::eventFilter(QObject* watched, QEvent* event) {
    const QWidget* window = static_cast<QWidget*>(parent())->window();
    if (event->type() == QEvent::ShortcutOverride && isTyping() && QApplication::focusWidget() == watched) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (plain && (key->key() == Qt::Key_Backspace || !key->text().trimmed().isEmpty() ||
                      key->key() == Qt::Key_Space)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        auto* button = qobject_cast<QAbstractButton*>(watched);
        if (button && button->window() == window && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            button->click();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace app::window
