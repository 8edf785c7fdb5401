#pragma once

#include "app/text/words.h"
#include "studio/session/theme_choice.h"
#include "studio/show/look.h"

#include <QFrame>

#include <vector>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace app::look {

class ThemeButton;

/// How the overlays look: theme, the shop's colour and logo, kinds of countdown and draw. A popup that goes
/// with a click elsewhere; every choice is a wish at once.
class LookPanel : public QFrame {
    Q_OBJECT
public:
    explicit LookPanel(QWidget* parent = nullptr);

    void setThemes(const std::vector<studio::session::ThemeChoice>& themes);
    void setLook(const studio::show::Look& look);
    /// What is wrong with theme files or the shop's colour, newest last.
    void setProblems(const std::vector<text::Words>& problems);
    /// With its upper right corner there, on the screen.
    void openAt(const QPoint& corner);

Q_SIGNALS:
    void lookWanted(const studio::show::Look& look);
    /// Somebody is to be asked for a colour, a picture.
    void colourWanted();
    void logoWanted();

private:
    void build();
    void buildColour(QVBoxLayout* column);
    void buildLogo(QVBoxLayout* column);
    void buildStyles(QVBoxLayout* column);
    QPushButton* addButton(const char* objectName, const char* role, const QString& words);
    void refresh();
    void refreshNote();

    std::vector<studio::session::ThemeChoice> m_choices;
    studio::show::Look m_look;
    std::vector<text::Words> m_problems;
    QGridLayout* m_grid;
    std::vector<ThemeButton*> m_themes;
    QPushButton* m_colour = nullptr;
    QPushButton* m_ownColour = nullptr;
    QPushButton* m_logo = nullptr;
    QPushButton* m_noLogo = nullptr;
    QButtonGroup* m_countdown;
    QButtonGroup* m_draw;
    QLabel* m_note;
};

} // namespace app::look
