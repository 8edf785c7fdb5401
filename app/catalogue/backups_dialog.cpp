#include "app/catalogue/backups_dialog.h"

#include "app/catalogue/note_label.h"
#include "app/prompts/prompts.h"
#include "app/text/shop_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace app::catalogue {

using studio::storage::Backup;

namespace {
constexpr int kPadding = 20;
constexpr int kGap = 8;
// Of the row, where the note is there at all.
constexpr int kAll = 1'000;
constexpr QSize kSize{560, 460};
} // namespace

BackupsDialog::BackupsDialog(prompts::Prompts& prompts, QWidget* parent)
    : QDialog(parent)
    , m_prompts(prompts)
    , m_list(new QVBoxLayout)
    , m_empty(new QLabel(tr("There is no backup yet. One is made every day."), this))
    , m_note(new QLabel(this))
    , m_now(new QPushButton(tr("Back up now"), this)) {
    setObjectName(QStringLiteral("backupsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Backups"));
    resize(kSize);
    auto* title = new QLabel(tr("Backups of products, orders and comments"), this);
    title->setProperty("role", QStringLiteral("title"));
    auto* hint = new QLabel(
        tr("One is made every day, after each show and before each update; the last seven days are "
           "kept. A team's server has copies on this computer in the same way; its own backups are the "
           "task of whoever looks after it."),
        this);
    hint->setProperty("role", QStringLiteral("dim"));
    hint->setWordWrap(true);
    m_empty->setProperty("role", QStringLiteral("empty"));
    m_note->setObjectName(QStringLiteral("backupNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    m_now->setObjectName(QStringLiteral("backupNow"));
    m_now->setProperty("role", QStringLiteral("go"));
    m_now->setAutoDefault(false);
    auto* closeButton = new QPushButton(tr("Close"), this);
    closeButton->setObjectName(QStringLiteral("backupClose"));
    closeButton->setAutoDefault(false);
    auto* inside = new QWidget(this);
    inside->setLayout(m_list);
    m_list->setContentsMargins(0, 0, kGap, 0);
    m_list->setSpacing(kGap);
    m_list->addWidget(m_empty);
    m_list->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("backupList"));
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_now);
    buttons->addWidget(m_note, kAll);
    buttons->addStretch(1);
    buttons->addWidget(closeButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(kPadding - kGap);
    column->addWidget(title);
    column->addWidget(hint);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    connect(m_now, &QPushButton::clicked, this, &BackupsDialog::backUpWanted);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

void BackupsDialog::setBackups(const std::vector<Backup>& backups) {
    for (QWidget* row : m_rows) {
        m_list->removeWidget(row);
        row->hide();
        row->deleteLater(); // its own button may be what brought us here
    }
    m_rows.clear();
    for (const Backup& backup : backups)
        addRow(backup, static_cast<int>(m_rows.size()) + 1);
    m_empty->setVisible(backups.empty());
    m_list->parentWidget()->setEnabled(true);
    m_now->setEnabled(true);
}

void BackupsDialog::addRow(const Backup& backup, int number) {
    auto* row = new QFrame(this);
    row->setObjectName(QStringLiteral("backupRow"));
    auto* when = new QLabel(text::backupTime(backup), row);
    when->setObjectName(QStringLiteral("backupTime%1").arg(number));
    when->setProperty("role", QStringLiteral("strong"));
    auto* why = new QLabel(text::backupKind(backup), row);
    why->setProperty("role", QStringLiteral("dim"));
    auto* size = new QLabel(text::bytes(backup.bytes), row);
    size->setProperty("role", QStringLiteral("dim"));
    auto* restore = new QPushButton(tr("Go back to this…"), row);
    restore->setObjectName(QStringLiteral("backupRestore%1").arg(number));
    restore->setAccessibleName(tr("Go back to the backup of %1").arg(text::backupTime(backup)));
    restore->setAutoDefault(false);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(when);
    words->addWidget(why);
    auto* line = new QHBoxLayout(row);
    line->addLayout(words, 1);
    line->addWidget(size);
    line->addSpacing(kGap);
    line->addWidget(restore);
    m_list->insertWidget(m_list->count() - 1, row);
    m_rows.push_back(row);
    connect(restore, &QPushButton::clicked, this, [this, backup] { ask(backup); });
}

void BackupsDialog::ask(const Backup& backup) {
    m_prompts.confirm({tr("Go back to %1?").arg(text::backupTime(backup)),
                       {tr("Products, orders and comments become what they were then."),
                        tr("What is there now is backed up first, so that you can come back to it.")},
                       tr("Go back"),
                       tr("Leave it as it is"),
                       true},
                      [self = QPointer(this), backup](bool yes) {
                          if (yes && self)
                              Q_EMIT self->restoreWanted(backup);
                      });
}

void BackupsDialog::setBusy(const QString& words) {
    setNote(words, false);
    m_list->parentWidget()->setEnabled(false);
    m_now->setEnabled(false);
}

void BackupsDialog::setNote(const QString& words, bool problem) {
    m_list->parentWidget()->setEnabled(true);
    m_now->setEnabled(true);
    showNoteIn(*m_note, words, problem);
}

} // namespace app::catalogue
