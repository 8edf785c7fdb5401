#include "app/catalogue/team_server_dialog.h"

#include "app/catalogue/form_field.h"
#include "app/catalogue/note_label.h"
#include "app/text/error_words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace app::catalogue {

using studio::base::Result;
using studio::base::Secret;

namespace {

constexpr int kPadding = 20;
constexpr int kGap = 12;
constexpr int kWidth = 520;
constexpr int kMostPort = 65'535;

} // namespace

TeamServerDialog::TeamServerDialog(TeamServerBook& book, QWidget* parent)
    : QDialog(parent)
    , m_book(book)
    , m_host(new FormField(QStringLiteral("serverHost"), tr("Server"), this))
    , m_port(new FormField(QStringLiteral("serverPort"), tr("Port"), this))
    , m_database(new FormField(QStringLiteral("serverDatabase"), tr("Database"), this))
    , m_user(new FormField(QStringLiteral("serverUser"), tr("User"), this))
    , m_password(new FormField(QStringLiteral("serverPassword"), tr("Password"), this))
    , m_note(new QLabel(this)) {
    setObjectName(QStringLiteral("teamServerDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Share with a team"));
    m_password->line()->setEchoMode(QLineEdit::Password);
    m_password->line()->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                            Qt::ImhNoAutoUppercase);
    build();
    const auto server = m_book.server();
    const TeamServer shown = server.value_or(TeamServer{});
    m_host->setText(shown.host);
    m_port->setText(QString::number(shown.port));
    m_database->setText(shown.database);
    m_user->setText(shown.user);
    m_own->setVisible(server.has_value());
    if (server)
        m_password->setHint(tr("Kept in the key store; empty: it stays"));
}

QPushButton* TeamServerDialog::addButton(QHBoxLayout& row, const char* name, const char* role,
                                         const QString& label) {
    auto* button = new QPushButton(label, this);
    button->setObjectName(QLatin1String(name));
    button->setProperty("role", QLatin1String(role));
    button->setAccessibleName(label);
    button->setAutoDefault(false);
    row.addWidget(button);
    return button;
}

void TeamServerDialog::build() {
    auto* title = new QLabel(tr("One shop, several computers"), this);
    title->setProperty("role", QStringLiteral("title"));
    auto* hint =
        new QLabel(tr("Products and orders are kept on your team's PostgreSQL server instead of this "
                      "computer. It holds from the next start on."),
                   this);
    hint->setProperty("role", QStringLiteral("dim"));
    hint->setWordWrap(true);
    hint->setFixedWidth(kWidth);
    m_note->setObjectName(QStringLiteral("serverNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setFixedWidth(kWidth);
    m_note->hide();
    auto* buttons = new QHBoxLayout;
    m_own = addButton(*buttons, "serverOwnFile", "", tr("Back to this computer"));
    buttons->addStretch(1);
    m_test = addButton(*buttons, "serverTest", "go", tr("Test"));
    auto* cancel = addButton(*buttons, "serverCancel", "", tr("Cancel"));
    m_save = addButton(*buttons, "serverSave", "primary", tr("Save"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    grid->setHorizontalSpacing(kGap);
    grid->setVerticalSpacing(kGap);
    grid->setSizeConstraint(QLayout::SetFixedSize);
    grid->addWidget(title, 0, 0, 1, 4);
    grid->addWidget(hint, 1, 0, 1, 4);
    grid->addWidget(m_host, 2, 0, 1, 3);
    grid->addWidget(m_port, 2, 3);
    grid->addWidget(m_database, 3, 0, 1, 4);
    grid->addWidget(m_user, 4, 0, 1, 2);
    grid->addWidget(m_password, 4, 2, 1, 2);
    grid->addWidget(m_note, 5, 0, 1, 4);
    grid->addLayout(buttons, 6, 0, 1, 4);
    connect(m_own, &QPushButton::clicked, this, &TeamServerDialog::useOwnFile);
    connect(m_test, &QPushButton::clicked, this, &TeamServerDialog::test);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &TeamServerDialog::save);
}

std::optional<TeamServer> TeamServerDialog::read() {
    TeamServer server{m_host->text(), 0, m_database->text(), m_user->text()};
    bool isNumber = false;
    server.port = m_port->text().toInt(&isNumber);
    const QString missing = tr("This is needed.");
    m_host->setProblem(server.host.isEmpty() ? missing : QString());
    m_database->setProblem(server.database.isEmpty() ? missing : QString());
    m_user->setProblem(server.user.isEmpty() ? missing : QString());
    const bool goodPort = isNumber && server.port > 0 && server.port <= kMostPort;
    m_port->setProblem(goodPort ? QString() : tr("A number up to 65535."));
    if (server.host.isEmpty() || server.database.isEmpty() || server.user.isEmpty() || !goodPort)
        return std::nullopt;
    return server;
}

std::optional<Secret> TeamServerDialog::typedPassword() const {
    const QString typed = m_password->line()->text();
    return typed.isEmpty() ? std::nullopt : std::optional(Secret(typed.toStdString()));
}

void TeamServerDialog::setBusy(const QString& words) {
    for (QPushButton* button : {m_own, m_test, m_save})
        button->setEnabled(false);
    showNoteIn(*m_note, words, false);
}

void TeamServerDialog::answer(const Result<void>& outcome, const QString& good) {
    for (QPushButton* button : {m_own, m_test, m_save})
        button->setEnabled(true);
    if (outcome) {
        showNoteIn(*m_note, good, false);
        return;
    }
    text::Words words = text::wordsFor(outcome.error());
    words.where.clear();
    showNoteIn(*m_note, words.inOneLine(), true);
}

void TeamServerDialog::test() {
    const auto server = read();
    if (!server)
        return;
    setBusy(tr("Asking %1…").arg(server->host));
    m_book.test(*server, typedPassword(), [self = QPointer(this)](const Result<void>& outcome) {
        if (self)
            self->answer(outcome, tr("It answers and can be used."));
    });
}

void TeamServerDialog::save() {
    const auto server = read();
    if (!server)
        return;
    setBusy(tr("Saving…"));
    m_book.save(server, typedPassword(), [self = QPointer(this)](const Result<void>& outcome) {
        if (self)
            self->answer(outcome, tr("Saved. Start Phiên Studio again to use it."));
    });
}

void TeamServerDialog::useOwnFile() {
    setBusy(tr("Saving…"));
    m_book.save(std::nullopt, std::nullopt, [self = QPointer(this)](const Result<void>& outcome) {
        if (self)
            self->answer(outcome, tr("Saved. Start Phiên Studio again to use this computer's own file."));
    });
}

} // namespace app::catalogue
