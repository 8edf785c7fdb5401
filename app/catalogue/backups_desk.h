#pragma once

#include "studio/session/shop.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace app::prompts {
class Prompts;
}

namespace app::catalogue {

class BackupsDialog;

/// Ties the dialog of the backups to the shop. Main thread.
class BackupsDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive this. Nobody goes back to a backup while `isOnAir` says so: the show's own run would not
    /// be in it.
    BackupsDesk(studio::session::Shop& shop, prompts::Prompts& prompts, std::function<bool()> isOnAir,
                QWidget* window);

    void open();

private:
    void backUp();
    void restore(const studio::storage::Backup& backup);
    void list();
    void note(const studio::base::Error* error);

    studio::session::Shop& m_shop;
    prompts::Prompts& m_prompts;
    std::function<bool()> m_isOnAir;
    QWidget* m_window;
    QPointer<BackupsDialog> m_dialog;
};

} // namespace app::catalogue
