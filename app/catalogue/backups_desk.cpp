#include "app/catalogue/backups_desk.h"

#include "app/catalogue/backups_dialog.h"
#include "app/prompts/prompts.h"
#include "app/text/error_words.h"

namespace app::catalogue {

BackupsDesk::BackupsDesk(studio::session::Shop& shop, prompts::Prompts& prompts,
                         std::function<bool()> isOnAir, QWidget* window)
    : QObject(window)
    , m_shop(shop)
    , m_prompts(prompts)
    , m_isOnAir(std::move(isOnAir))
    , m_window(window) {
}

void BackupsDesk::open() {
    if (m_dialog)
        return;
    m_dialog = new BackupsDialog(m_prompts, m_window);
    connect(m_dialog, &BackupsDialog::backUpWanted, this, &BackupsDesk::backUp);
    connect(m_dialog, &BackupsDialog::restoreWanted, this, &BackupsDesk::restore);
    m_dialog->open();
    list();
}

void BackupsDesk::backUp() {
    m_dialog->setBusy(tr("Backing up…"));
    m_shop.backUp([self = QPointer(this)](const studio::base::Result<studio::storage::Backup>& backup) {
        if (self)
            self->note(backup ? nullptr : &backup.error());
    });
}

void BackupsDesk::restore(const studio::storage::Backup& backup) {
    if (m_isOnAir && m_isOnAir()) {
        m_dialog->setNote(tr("Not while you are live: the orders of this show would be gone. End it first."),
                          true);
        return;
    }
    m_dialog->setBusy(tr("Going back…"));
    m_shop.restore(backup,
                   [self = QPointer(this)](const studio::base::Result<studio::storage::Opening>& opening) {
                       if (self)
                           self->note(opening ? nullptr : &opening.error());
                   });
}

void BackupsDesk::note(const studio::base::Error* error) {
    if (!m_dialog)
        return;
    m_dialog->setNote(error ? text::wordsFor(*error).title : tr("Done."), error != nullptr);
    list();
}

void BackupsDesk::list() {
    m_shop.listBackups(
        [self = QPointer(this)](const studio::base::Result<std::vector<studio::storage::Backup>>& backups) {
            if (!self || !self->m_dialog)
                return;
            if (backups)
                self->m_dialog->setBackups(*backups);
            else
                self->m_dialog->setNote(text::wordsFor(backups.error()).title, true);
        });
}

} // namespace app::catalogue
