#pragma once

#include "studio/show/show.h"

#include <QObject>
#include <QSize>

#include <functional>

class QMenu;

namespace app::widgets {
class KeyButton;
}

namespace app::window {

/// Whether the show makes a second picture; the engine takes it when the show is opened next.
struct SecondPicture {
    bool next = false;
    /// Keeps the choice; false: it could not be kept.
    std::function<bool(bool)> keep;
};

/// The button "Picture" with its menu: a second picture of the other shape, on or off. Main thread.
class PictureTool : public QObject {
    Q_OBJECT
public:
    /// `window` owns the button and outlives this.
    explicit PictureTool(QWidget* window);

    widgets::KeyButton* button() const { return m_button; }
    /// The pictures as they are made now; the second one may be none.
    void setCanvases(QSize main, QSize second);
    /// Without `keep` there is nothing to choose, and no button.
    void setSecondPicture(SecondPicture choice);

Q_SIGNALS:
    /// What the host should read about the choice.
    void noted(const QString& words);

private:
    void openMenu();
    void choose(bool on);

    widgets::KeyButton* m_button;
    SecondPicture m_choice;
    QSize m_main{16, 9};
    QSize m_second;
};

} // namespace app::window
