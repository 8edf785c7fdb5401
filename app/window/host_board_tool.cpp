#include "app/window/host_board_tool.h"

#include "app/host_board/directors_line_box.h"
#include "app/host_board/host_board.h"
#include "app/host_board/host_board_window.h"
#include "studio/comments/phone_mask.h"

#include <QPushButton>
#include <QShortcut>

namespace app::window {

namespace {
constexpr int kMargin = 6;
}

HostBoardTool::HostBoardTool(QWidget* console)
    : QObject(console)
    , m_console(console)
    , m_button(new QPushButton(tr("Host board"), console))
    , m_lineButton(new QPushButton(tr("To the host"), console))
    , m_box(new host_board::DirectorsLineBox(console)) {
    makeButtons(console);
    connect(m_box, &host_board::DirectorsLineBox::lineWanted, this, &HostBoardTool::setLine);
}

HostBoardTool::~HostBoardTool() = default;

void HostBoardTool::makeButtons(QWidget* console) {
    const auto dress = [](QPushButton* button, const char* name, const QString& tip) {
        button->setObjectName(QLatin1String(name));
        button->setProperty("role", QStringLiteral("small"));
        button->setAccessibleName(tip);
        button->setToolTip(tip);
    };
    dress(m_button, "hostBoardButton", tr("What the host reads, on a second screen (Ctrl B)"));
    dress(m_lineButton, "directorsLineButton", tr("A line on the host board (Ctrl D)"));
    connect(m_button, &QPushButton::clicked, this, &HostBoardTool::open);
    connect(m_lineButton, &QPushButton::clicked, this, &HostBoardTool::openLine);
    connect(new QShortcut(Qt::CTRL | Qt::Key_B, console), &QShortcut::activated, this, &HostBoardTool::open);
    connect(new QShortcut(Qt::CTRL | Qt::Key_D, console), &QShortcut::activated, this,
            &HostBoardTool::openLine);
}

void HostBoardTool::setMemory(HostBoardMemory memory) {
    m_memory = std::move(memory);
}

void HostBoardTool::setShow(const studio::show::Show& show) {
    m_show = show;
    if (!m_window)
        return;
    m_window->board().setShow(show);
    m_window->board().setPaperGaps(paperGaps());
}

void HostBoardTool::setStage(const studio::show::Stage& stage) {
    m_stage = stage;
    if (!m_window)
        return;
    m_window->board().setStage(stage);
    m_window->board().setPaperGaps(paperGaps());
}

void HostBoardTool::setHealth(const studio::session::Health& health) {
    m_onAir = health.onAir;
    if (!m_window)
        return;
    m_window->board().setOnAir(m_onAir);
    m_window->board().tick(std::chrono::system_clock::now());
}

void HostBoardTool::setTiming(const std::optional<studio::show::RunTiming>& timing) {
    m_timing = timing;
    if (m_window)
        m_window->board().setTiming(timing);
}

std::vector<studio::show::PaperGap> HostBoardTool::paperGaps() const {
    const studio::show::Product* product = m_show.findProduct(m_stage.productCode);
    return product ? studio::show::paperGaps(*product, QDate::currentDate())
                   : std::vector<studio::show::PaperGap>();
}

void HostBoardTool::hear(const studio::session::SessionEvent& event) {
    if (const auto* changed = std::get_if<studio::session::StateChanged>(&event)) {
        m_state = changed->state;
        if (m_window)
            m_window->board().setState(m_state);
    } else if (const auto* arrived = std::get_if<studio::session::CommentArrived>(&event)) {
        const studio::comments::Comment& comment = arrived->comment;
        if (!comment.text.contains(QLatin1Char('?')))
            return;
        m_question = host_board::BoardQuestion{studio::comments::shortName(comment.author),
                                               studio::comments::displayText(comment.text)};
        if (m_window)
            m_window->board().setNewestQuestion(m_question);
    }
}

void HostBoardTool::makeWindow() {
    using host_board::HostBoardWindow;
    m_window = std::make_unique<HostBoardWindow>(m_memory.settings);
    connect(m_window.get(), &HostBoardWindow::nextWanted, this,
            [this] { Q_EMIT commanded(studio::show::NextSegment{}); });
    connect(m_window.get(), &HostBoardWindow::previousWanted, this,
            [this] { Q_EMIT commanded(studio::show::PreviousSegment{}); });
    connect(m_window.get(), &HostBoardWindow::ordersWanted, this, [this] {
        if (m_stage.ordersOpen)
            Q_EMIT commanded(studio::show::CloseOrders{});
        else
            Q_EMIT commanded(studio::show::OpenOrders{});
    });
    connect(m_window.get(), &HostBoardWindow::settingsChanged, this, [this](const auto& settings) {
        if (m_memory.keep)
            m_memory.keep(settings);
    });
    host_board::HostBoard& board = m_window->board();
    board.setShow(m_show);
    board.setStage(m_stage);
    board.setState(m_state);
    board.setOnAir(m_onAir);
    board.setTiming(m_timing);
    board.setPaperGaps(paperGaps());
    board.setNewestQuestion(m_question);
    board.setDirectorsLine(m_line);
}

void HostBoardTool::open() {
    if (!m_window)
        makeWindow();
    m_window->board().tick(std::chrono::system_clock::now());
    m_window->openBeside(*m_console->window());
}

void HostBoardTool::openLine() {
    m_box->setLine(m_line);
    const QPoint below(m_lineButton->width(), m_lineButton->height() + kMargin);
    m_box->openAt(m_lineButton->mapToGlobal(below));
}

void HostBoardTool::setLine(const QString& line) {
    m_line = line;
    m_lineButton->setText(line.isEmpty() ? tr("To the host") : tr("To the host ●"));
    if (m_window)
        m_window->board().setDirectorsLine(line);
}

} // namespace app::window
