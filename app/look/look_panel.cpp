#include "app/look/look_panel.h"

#include "app/look/theme_button.h"
#include "app/text/look_words.h"
#include "app/text/show_words.h"
#include "app/theme/theme.h"
#include "app/widgets/tool_tip.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace app::look {

namespace {

constexpr int kPadding = 12;
constexpr int kGap = 8;
constexpr int kColumns = 3;
constexpr int kPatch = 14;
constexpr int kLongestFileName = 24;

QLabel* heading(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setProperty("role", QStringLiteral("heading"));
    return label;
}

QIcon patch(const QColor& colour, qreal scale) {
    QPixmap picture(QSize(kPatch, kPatch) * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QColor(theme::kInk));
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(1, 1, kPatch - 2, kPatch - 2));
    return picture;
}

template <class Styles, class Name>
QHBoxLayout* addStyles(const Styles& styles, const char* prefix, Name name, QButtonGroup* group,
                       QWidget* parent) {
    auto* row = new QHBoxLayout;
    row->setSpacing(kGap / 2);
    for (const auto style : styles) {
        auto* button = new QPushButton(name(style), parent);
        button->setObjectName(QLatin1String(prefix) + QString::number(int(style)));
        button->setProperty("role", QStringLiteral("tool"));
        button->setAccessibleName(button->text());
        button->setCheckable(true);
        group->addButton(button, int(style));
        row->addWidget(button, 1);
    }
    return row;
}

} // namespace

LookPanel::LookPanel(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_grid(new QGridLayout)
    , m_countdown(new QButtonGroup(this))
    , m_draw(new QButtonGroup(this))
    , m_note(new QLabel(this)) {
    setObjectName(QStringLiteral("lookPanel"));
    setAccessibleName(tr("Look of the overlays"));
    build();
    refresh();
}

QPushButton* LookPanel::addButton(const char* objectName, const char* role, const QString& words) {
    auto* button = new QPushButton(words, this);
    button->setObjectName(QLatin1String(objectName));
    button->setProperty("role", QLatin1String(role));
    button->setAccessibleName(words);
    return button;
}

void LookPanel::build() {
    m_grid->setSpacing(kGap / 2);
    m_note->setObjectName(QStringLiteral("lookNote"));
    m_note->setProperty("role", QStringLiteral("dim"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(kGap);
    column->addWidget(heading(tr("Theme"), this));
    column->addLayout(m_grid);
    buildColour(column);
    buildLogo(column);
    buildStyles(column);
    column->addWidget(m_note);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

void LookPanel::buildColour(QVBoxLayout* column) {
    column->addWidget(heading(tr("Shop's colour"), this));
    m_colour = addButton("lookColour", "tool", {});
    m_colour->setToolTip(tr("Takes the place of the theme's accent; changed a little where text could not be "
                            "read on it"));
    m_ownColour = addButton("lookOwnColour", "tool", tr("The theme's own"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_colour, 1);
    row->addWidget(m_ownColour);
    column->addLayout(row);
    connect(m_colour, &QPushButton::clicked, this, &LookPanel::colourWanted);
    connect(m_ownColour, &QPushButton::clicked, this, [this] {
        studio::show::Look wanted = m_look;
        wanted.shopColour.clear();
        Q_EMIT lookWanted(wanted);
    });
}

void LookPanel::buildLogo(QVBoxLayout* column) {
    column->addWidget(heading(tr("Shop's logo"), this));
    m_logo = addButton("lookLogo", "tool", {});
    m_noLogo = addButton("lookNoLogo", "tool", tr("None", "logo"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_logo, 1);
    row->addWidget(m_noLogo);
    column->addLayout(row);
    connect(m_logo, &QPushButton::clicked, this, &LookPanel::logoWanted);
    connect(m_noLogo, &QPushButton::clicked, this, [this] {
        studio::show::Look wanted = m_look;
        wanted.logo.clear();
        Q_EMIT lookWanted(wanted);
    });
}

void LookPanel::buildStyles(QVBoxLayout* column) {
    column->addWidget(heading(tr("Countdown"), this));
    column->addLayout(
        addStyles(text::kCountdownStyles, "lookCountdown", text::countdownStyleName, m_countdown, this));
    column->addWidget(heading(tr("Lucky draw"), this));
    column->addLayout(addStyles(text::kDrawStyles, "lookDraw", text::drawStyleName, m_draw, this));
    connect(m_countdown, &QButtonGroup::idClicked, this, [this](int style) {
        studio::show::Look wanted = m_look;
        wanted.countdown = static_cast<studio::show::CountdownStyle>(style);
        Q_EMIT lookWanted(wanted);
    });
    connect(m_draw, &QButtonGroup::idClicked, this, [this](int style) {
        studio::show::Look wanted = m_look;
        wanted.draw = static_cast<studio::show::DrawStyle>(style);
        Q_EMIT lookWanted(wanted);
    });
}

void LookPanel::setThemes(const std::vector<studio::session::ThemeChoice>& themes) {
    m_choices = themes;
    while (m_themes.size() > themes.size()) {
        delete m_themes.back();
        m_themes.pop_back();
    }
    for (std::size_t i = 0; i < themes.size(); ++i) {
        if (i < m_themes.size()) {
            m_themes[i]->setTheme(themes[i]);
            continue;
        }
        auto* button = new ThemeButton(themes[i], this);
        connect(button, &QAbstractButton::clicked, this, [this, button] {
            studio::show::Look wanted = m_look;
            wanted.theme = button->theme().name;
            refresh();
            Q_EMIT lookWanted(wanted);
        });
        m_themes.push_back(button);
        const int place = static_cast<int>(i);
        m_grid->addWidget(button, place / kColumns, place % kColumns);
    }
    refresh();
}

void LookPanel::setLook(const studio::show::Look& look) {
    m_look = look;
    refresh();
}

void LookPanel::setProblems(const std::vector<text::Words>& problems) {
    m_problems = problems;
    refreshNote();
}

void LookPanel::refresh() {
    for (ThemeButton* button : m_themes)
        button->setChecked(button->theme().name == m_look.theme);
    const bool own = m_look.shopColour.isEmpty();
    m_colour->setText(own ? tr("Choose…") : m_look.shopColour.toUpper());
    m_colour->setIcon(own ? QIcon() : patch(QColor(m_look.shopColour), devicePixelRatioF()));
    m_colour->setAccessibleName(own ? tr("Choose the shop's colour")
                                    : tr("Shop's colour: %1").arg(m_look.shopColour));
    m_ownColour->setEnabled(!own);
    const QString file = QFileInfo(m_look.logo).fileName();
    const QString shown =
        file.size() > kLongestFileName ? QString(QStringLiteral("…") + file.right(kLongestFileName)) : file;
    m_logo->setText(file.isEmpty() ? tr("Choose…") : shown);
    m_logo->setAccessibleName(file.isEmpty() ? tr("Choose the shop's logo")
                                             : tr("Shop's logo: %1").arg(file));
    m_logo->setToolTip(widgets::asToolTip(m_look.logo));
    m_noLogo->setEnabled(!file.isEmpty());
    if (QAbstractButton* style = m_countdown->button(int(m_look.countdown)))
        style->setChecked(true);
    if (QAbstractButton* style = m_draw->button(int(m_look.draw)))
        style->setChecked(true);
    refreshNote();
}

void LookPanel::refreshNote() {
    QStringList lines;
    const auto chosen = std::find_if(m_choices.begin(), m_choices.end(),
                                     [&](const auto& each) { return each.name == m_look.theme; });
    if (chosen != m_choices.end() && !chosen->corrected.isEmpty())
        lines.append(text::correctedSentence(chosen->corrected));
    for (const text::Words& problem : m_problems)
        lines.append(problem.inOneLine());
    m_note->setText(lines.join(QLatin1Char('\n')));
    m_note->setVisible(!lines.isEmpty());
}

void LookPanel::openAt(const QPoint& corner) {
    ensurePolished();
    adjustSize();
    QRect place(QPoint(), sizeHint());
    place.moveTopRight(corner);
    if (const QScreen* screen = QGuiApplication::screenAt(corner)) {
        const QRect room = screen->availableGeometry();
        place.moveTop(std::max(room.top(), std::min(place.top(), room.bottom() - place.height())));
        place.moveLeft(std::max(room.left(), place.left()));
    }
    move(place.topLeft());
    show();
}

} // namespace app::look
