#include "app/destinations/destination_dialog.h"

#include "app/destinations/destination_form.h"
#include "app/destinations/destination_row.h"
#include "app/prompts/prompt_dialog.h"
#include "app/text/error_words.h"
#include "app/text/link_words.h"
#include "studio/storage/storage_error.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::destinations {

using studio::broadcast::DestinationState;

namespace {
constexpr int kWidth = 520;
constexpr int kPadding = 20;
constexpr int kGap = 8;

bool countsAsDone(const studio::base::Result<void>& result) {
    return result ||
           result.error().code == studio::base::ErrorCode(studio::storage::StorageError::NoKeychain);
}
} // namespace

DestinationDialog::DestinationDialog(DestinationBook* book, QWidget* parent)
    : QDialog(parent)
    , m_book(book)
    , m_overview(new QWidget(this))
    , m_list(new QVBoxLayout)
    , m_empty(new QLabel(tr("No destination yet."), this))
    , m_note(new QLabel(this))
    , m_form(new DestinationForm(this)) {
    setObjectName(QStringLiteral("destinationDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Destinations"));
    build();
    reload();
}

QPushButton* DestinationDialog::makeButton(const char* objectName, const char* role, const QString& label) {
    auto* button = new QPushButton(label, this);
    button->setObjectName(QLatin1String(objectName));
    button->setProperty("role", QLatin1String(role));
    button->setAccessibleName(label);
    button->setAutoDefault(false);
    return button;
}

void DestinationDialog::build() {
    auto* title = new QLabel(tr("Where the show goes"), this);
    title->setProperty("role", QStringLiteral("title"));
    title->setFixedWidth(kWidth);
    m_empty->setProperty("role", QStringLiteral("empty"));
    m_note->setObjectName(QStringLiteral("destinationNote"));
    m_note->setProperty("role", QStringLiteral("dim"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    m_form->hide();
    m_list->setSpacing(kGap);
    m_add = makeButton("destinationAdd", "", tr("Add a destination"));
    m_add->setVisible(m_book != nullptr);
    m_check = makeButton("destinationCheck", "go", tr("Check all"));
    auto* closeButton = makeButton("destinationClose", "", tr("Close"));
    auto* overview = new QVBoxLayout(m_overview);
    overview->setContentsMargins(0, 0, 0, 0);
    overview->setSpacing(kPadding - kGap);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addStretch(1);
    buttons->addWidget(m_check);
    buttons->addWidget(closeButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(kPadding - kGap);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(title);
    column->addWidget(m_overview);
    column->addWidget(m_form);
    overview->addLayout(m_list);
    overview->addWidget(m_empty);
    overview->addWidget(m_note);
    overview->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, [this] {
        studio::show::Destination fresh;
        fresh.platform = QStringLiteral("facebook");
        edit(fresh);
    });
    connect(m_check, &QPushButton::clicked, this, &DestinationDialog::check);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_form, &DestinationForm::saveWanted, this, &DestinationDialog::save);
    connect(m_form, &DestinationForm::cancelled, this, [this] { showForm(false); });
}

void DestinationDialog::setStatuses(const std::vector<studio::broadcast::DestinationStatus>& statuses) {
    m_statuses = statuses;
    reload();
}

void DestinationDialog::reload() {
    for (DestinationRow* each : m_rows) {
        m_list->removeWidget(each);
        each->hide();
        each->deleteLater(); // its own button may be what brought us here
    }
    m_rows.clear();
    if (m_book) {
        for (const auto& destination : m_book->destinations())
            addRow(destination, true);
    }
    for (const auto& status : m_statuses) {
        if (!row(QString::fromStdString(status.name))) {
            studio::show::Destination given;
            given.name = QString::fromStdString(status.name);
            given.platform = QString::fromStdString(status.platform);
            given.server = QString::fromStdString(status.address);
            addRow(given, false);
        }
        showStatus(status);
    }
    m_empty->setVisible(m_rows.empty());
    refreshCheck();
}

void DestinationDialog::setCanvases(const CanvasNames& canvases) {
    m_canvases = canvases;
    m_form->setCanvases(canvases);
    reload();
}

void DestinationDialog::refreshCheck() {
    const bool busy = std::any_of(m_statuses.begin(), m_statuses.end(), [](const auto& status) {
        return status.state == DestinationState::Connecting || status.state == DestinationState::Live ||
               status.state == DestinationState::Reconnecting;
    });
    m_check->setEnabled(!m_rows.empty() && !busy);
}

void DestinationDialog::addRow(const studio::show::Destination& destination, bool changeable) {
    auto* added = new DestinationRow(destination, changeable, this);
    if (const auto canvas = m_canvases.find(destination.canvas); canvas != m_canvases.end())
        added->setPicture(canvas->second);
    connect(added, &DestinationRow::editWanted, this, [this, destination] { edit(destination); });
    connect(added, &DestinationRow::removeWanted, this, [this, destination] { askRemove(destination.name); });
    connect(added, &DestinationRow::retryWanted, this,
            [this, destination] { Q_EMIT retryWanted(destination.name); });
    m_list->addWidget(added);
    m_rows.push_back(added);
}

DestinationRow* DestinationDialog::row(const QString& name) {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const auto* each) { return each->name() == name; });
    return found == m_rows.end() ? nullptr : *found;
}

void DestinationDialog::showStatus(const studio::broadcast::DestinationStatus& status) {
    DestinationRow* shown = row(QString::fromStdString(status.name));
    if (!shown || status.state == DestinationState::Idle)
        return;
    const bool refused = status.state == DestinationState::Refused;
    if (refused && status.fault) {
        const text::Words words = text::wordsFor(*status.fault);
        shown->setAnswer(
            words.title + QStringLiteral(". ") + words.sentence + QLatin1Char(' ') + words.nextStep, true);
    } else {
        shown->setAnswer(text::stateWords(status.state) + QStringLiteral(" · ") + text::chipWords(status),
                         false);
    }
    shown->setRetry(refused || status.state == DestinationState::Reconnecting);
}

void DestinationDialog::hear(const studio::session::SessionEvent& event) {
    if (const auto* changed = std::get_if<studio::session::DestinationChanged>(&event)) {
        const auto known = std::find_if(m_statuses.begin(), m_statuses.end(), [&](const auto& status) {
            return status.name == changed->status.name;
        });
        if (known != m_statuses.end())
            *known = changed->status;
        showStatus(changed->status);
        refreshCheck();
    } else if (const auto* checked = std::get_if<studio::session::DestinationChecked>(&event)) {
        const text::Words words = checked->fault ? text::wordsFor(*checked->fault) : text::Words{};
        showAnswer(checked->name, checked->fault ? words.inOneLine() : tr("Ready: it would take the show."),
                   checked->fault.has_value());
    } else if (const auto* problem = std::get_if<studio::session::ProblemReported>(&event)) {
        text::Words words = text::wordsFor(problem->error);
        words.where.clear();
        showAnswer(problem->error.where, words.inOneLine(), true);
    }
}

void DestinationDialog::showAnswer(const std::string& name, const QString& words, bool bad) {
    if (DestinationRow* shown = row(QString::fromStdString(name)))
        shown->setAnswer(words, bad);
}

void DestinationDialog::check() {
    for (DestinationRow* each : m_rows)
        each->setAnswer(tr("Asking…"), false);
    Q_EMIT checkWanted();
}

void DestinationDialog::edit(const studio::show::Destination& destination) {
    m_form->edit(destination);
    showForm(true);
}

void DestinationDialog::showForm(bool shown) {
    m_form->setVisible(shown);
    m_overview->setVisible(!shown);
}

bool DestinationDialog::isTaken(const QString& name) const {
    const auto all = m_book->destinations();
    return name != m_form->before() &&
           std::any_of(all.begin(), all.end(), [&](const auto& each) { return each.name == name; });
}

void DestinationDialog::save(const studio::show::Destination& destination,
                             const std::optional<studio::base::Secret>& key) {
    if (isTaken(destination.name)) {
        m_form->showProblem(tr("Another destination has this name: choose another one."));
        return;
    }
    const QPointer<DestinationDialog> self(this);
    m_book->save(m_form->before(), destination, key, [self](const studio::base::Result<void>& result) {
        if (!self)
            return;
        if (!countsAsDone(result)) {
            self->m_form->showProblem(text::wordsFor(result.error()).inOneLine());
            return;
        }
        self->m_note->setText(result ? QString() : text::wordsFor(result.error()).inOneLine());
        self->m_note->setVisible(!result);
        self->showForm(false);
        self->reload();
        Q_EMIT self->changed();
    });
}

void DestinationDialog::askRemove(const QString& name) {
    auto* question = new prompts::PromptDialog(this);
    question->setTitle(tr("Remove “%1”?").arg(name));
    question->addText(tr("Its stream key is deleted as well and cannot be brought back."),
                      QStringLiteral("dim"));
    question->setAnswers(tr("Remove"), QStringLiteral("danger"), tr("Keep it"));
    connect(question, &QDialog::accepted, this, [this, name] { remove(name); });
    question->open();
}

void DestinationDialog::remove(const QString& name) {
    const QPointer<DestinationDialog> self(this);
    m_book->remove(name, [self](const studio::base::Result<void>& result) {
        if (!self)
            return;
        self->m_note->setText(result ? QString() : text::wordsFor(result.error()).inOneLine());
        self->m_note->setVisible(!result);
        self->reload();
        Q_EMIT self->changed();
    });
}

} // namespace app::destinations
