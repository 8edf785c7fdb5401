#pragma once

#include "app/prompts/prompts.h"
#include "studio/base/error.h"
#include "studio/session/theme_choice.h"
#include "studio/show/look.h"

#include <QObject>

#include <vector>

class QPushButton;

namespace app::look {
class LookPanel;
}

namespace app::window {

/// The button "Look" with its panel and the questions for a colour and a logo. Main thread.
class LookTool : public QObject {
    Q_OBJECT
public:
    /// `window` owns button and panel; both arguments outlive this.
    LookTool(prompts::Prompts& prompts, QWidget* window);

    QPushButton* button() const { return m_button; }
    void setLook(const studio::show::Look& look);
    void setThemes(const std::vector<studio::session::ThemeChoice>& themes);
    /// Problems of themes and the shop's colour are shown in the panel; others are not its own.
    void noteProblem(const studio::base::Error& problem);
    void open();

Q_SIGNALS:
    void lookWanted(const studio::show::Look& look);

private:
    void askColour();
    void askLogo();

    prompts::Prompts& m_prompts;
    QPushButton* m_button;
    look::LookPanel* m_panel;
    studio::show::Look m_look;
    std::vector<text::Words> m_problems;
};

} // namespace app::window
