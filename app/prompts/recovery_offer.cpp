#include "app/prompts/recovery_offer.h"

#include "app/text/format.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::prompts {

namespace {

constexpr int kWidth = 520;
constexpr int kPadding = 24;
constexpr int kGap = 10;

std::chrono::seconds until(studio::base::WallTime time) {
    return std::chrono::duration_cast<std::chrono::seconds>(time - std::chrono::system_clock::now());
}

QLabel* plainLabel(const QString& words, const QString& role, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", role);
    return label;
}

} // namespace

RecoveryOffer::RecoveryOffer(RecoveryFacts facts, QWidget* parent)
    : QDialog(parent)
    , m_facts(std::move(facts)) {
    setObjectName(QStringLiteral("recoveryOffer"));
    setWindowTitle(tr("Continue the show?"));
    auto* title = plainLabel(tr("“%1” was on air").arg(m_facts.showTitle), QStringLiteral("title"), this);
    title->setFixedWidth(kWidth);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kGap * 2);
    grid->setVerticalSpacing(kGap);
    grid->setColumnStretch(1, 1);
    m_ago = addRow(*grid, tr("Interrupted"));
    if (!m_facts.segment.isEmpty())
        addRow(*grid, tr("On screen"))->setText(m_facts.segment);
    if (m_facts.timerEnd)
        m_timer = addRow(*grid, tr("Countdown"));
    addRow(*grid, tr("Goes to"))
        ->setText(m_facts.destinations.isEmpty() ? tr("the recording only")
                                                 : m_facts.destinations.join(QStringLiteral(", ")));
    addRow(*grid, tr("Kept"))
        ->setText(tr("%1, %2", "comments, orders")
                      .arg(tr("%Ln comment(s)", nullptr, m_facts.comments),
                           tr("%Ln order(s)", nullptr, m_facts.orders)));
    auto* note = plainLabel(tr("The same picture goes live again at once. Starting anew closes that show and "
                               "deletes nothing. Esc: decide later."),
                            QStringLiteral("dim"), this);
    note->setFixedWidth(kWidth);

    auto* anew = new QPushButton(tr("Start anew"), this);
    anew->setObjectName(QStringLiteral("recoveryAnew"));
    anew->setAutoDefault(false);
    auto* go = new QPushButton(tr("Continue the show"), this);
    go->setObjectName(QStringLiteral("recoveryContinue"));
    go->setProperty("role", QStringLiteral("next"));
    go->setDefault(true);
    go->setFocus();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    buttons->addWidget(anew);
    buttons->addWidget(go, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(kPadding - kGap / 2);
    column->addWidget(title);
    column->addLayout(grid);
    column->addWidget(note);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);

    connect(go, &QPushButton::clicked, this, &QDialog::accept);
    connect(anew, &QPushButton::clicked, this, [this] {
        disconnect(this, &QDialog::rejected, this, &RecoveryOffer::postponed);
        Q_EMIT anewWanted();
        reject();
    });
    connect(this, &QDialog::accepted, this, &RecoveryOffer::continueWanted);
    connect(this, &QDialog::rejected, this, &RecoveryOffer::postponed);
    connect(&m_second, &QTimer::timeout, this, &RecoveryOffer::showTimes);
    m_second.start(std::chrono::seconds(1));
    showTimes();
}

QLabel* RecoveryOffer::addRow(QGridLayout& grid, const QString& name) {
    const int row = grid.rowCount();
    grid.addWidget(plainLabel(name, QStringLiteral("dim"), this), row, 0, Qt::AlignTop);
    QLabel* value = plainLabel({}, QStringLiteral("strong"), this);
    grid.addWidget(value, row, 1);
    return value;
}

void RecoveryOffer::showTimes() {
    const std::chrono::seconds ago = std::max(-until(m_facts.lastSeen), std::chrono::seconds{0});
    m_ago->setText(tr("%1 ago", "a duration").arg(text::roughDuration(ago)));
    if (m_timer == nullptr)
        return;
    const std::chrono::seconds left = until(*m_facts.timerEnd);
    m_timer->setText(left.count() > 0 ? tr("%1 left", "a time as 06:12").arg(text::stopwatch(left))
                                      : tr("is over"));
}

} // namespace app::prompts
