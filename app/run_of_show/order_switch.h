#pragma once

#include "app/widgets/key_button.h"
#include "studio/show/show.h"
#include "studio/show/stage.h"

namespace app::run_of_show {

/// The light and switch of the order window: lit while buyers can order what is on air. A press turns it, the
/// next step decides anew. Main thread.
class OrderSwitch : public widgets::KeyButton {
    Q_OBJECT
public:
    explicit OrderSwitch(QWidget* parent = nullptr);

    void setStage(const studio::show::Stage& stage);
    void turn();

Q_SIGNALS:
    void commanded(const studio::show::StageCommand& command);

private:
    bool m_isOpen = false;
};

} // namespace app::run_of_show
