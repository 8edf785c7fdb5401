#include "app/window/look_tool.h"

#include "app/look/look_panel.h"
#include "app/text/error_words.h"
#include "app/theme/tokens.h"

#include <QPushButton>

namespace app::window {

namespace {
/// Errors of themes and the shop's colour.
constexpr char kLookRoom[] = "overlays.";
constexpr std::size_t kMostProblems = 3;
constexpr int kMargin = 6;
} // namespace

LookTool::LookTool(prompts::Prompts& prompts, QWidget* window)
    : QObject(window)
    , m_prompts(prompts)
    , m_button(new QPushButton(tr("Look"), window))
    , m_panel(new look::LookPanel(window)) {
    m_button->setObjectName(QStringLiteral("lookButton"));
    m_button->setProperty("role", QStringLiteral("tool"));
    m_button->setAccessibleName(tr("Look of the overlays"));
    m_button->setToolTip(tr("Theme, shop's colour and logo, kinds of countdown and draw"));
    connect(m_button, &QPushButton::clicked, this, &LookTool::open);
    connect(m_panel, &look::LookPanel::lookWanted, this, &LookTool::lookWanted);
    connect(m_panel, &look::LookPanel::colourWanted, this, &LookTool::askColour);
    connect(m_panel, &look::LookPanel::logoWanted, this, &LookTool::askLogo);
}

void LookTool::setLook(const studio::show::Look& look) {
    m_look = look;
    m_panel->setLook(look);
}

void LookTool::setThemes(const std::vector<studio::session::ThemeChoice>& themes) {
    m_panel->setThemes(themes);
}

void LookTool::noteProblem(const studio::base::Error& problem) {
    if (problem.code.id().rfind(kLookRoom, 0) != 0)
        return;
    m_problems.push_back(text::wordsFor(problem));
    if (m_problems.size() > kMostProblems)
        m_problems.erase(m_problems.begin());
    m_panel->setProblems(m_problems);
}

void LookTool::open() {
    // Over the comments rather than over the picture, which shows what each choice does.
    const QWidget* window = m_button->window();
    const int right = window->mapToGlobal(QPoint(window->width() - kMargin, 0)).x();
    m_panel->openAt({right, m_button->mapToGlobal(QPoint(0, m_button->height())).y() + kMargin});
}

void LookTool::askColour() {
    m_panel->close();
    const QColor now = m_look.shopColour.isEmpty() ? QColor(theme::kBrand) : QColor(m_look.shopColour);
    m_prompts.askColour(tr("Shop's colour"), now, [this](const QColor& colour) {
        studio::show::Look wanted = m_look;
        wanted.shopColour = colour.name();
        Q_EMIT lookWanted(wanted);
        open();
    });
}

void LookTool::askLogo() {
    m_panel->close();
    m_prompts.askPicture(tr("Shop's logo"), m_look.logo, [this](const QString& file) {
        studio::show::Look wanted = m_look;
        wanted.logo = file;
        Q_EMIT lookWanted(wanted);
        open();
    });
}

} // namespace app::window
