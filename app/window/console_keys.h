#pragma once

#include <QObject>

class QWidget;

namespace app::window {

/// The console's keyboard as a table: keys to wishes. Space and digits stay letters while
/// somebody types; Enter presses the button that has the focus, since Space is taken.
class ConsoleKeys : public QObject {
    Q_OBJECT
public:
    explicit ConsoleKeys(QWidget* window);

Q_SIGNALS:
    void nextWanted();
    void previousWanted();
    /// 1 for F1 …
    void functionKeyPressed(int number);
    /// From 0.
    void sceneWanted(int index);
    void arrangeWanted();
    void undoWanted();
    void redoWanted();
    void searchWanted();
    void goLiveWanted();
    void productsWanted();
    void ordersWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace app::window
