#pragma once

#include "studio/session/shop.h"

#include <QObject>
#include <QPointer>

namespace app::prompts {
class Prompts;
}

namespace app::catalogue {

class BackupsDialog;

/// Ties the dialog of the backups to the shop. Main thread.
class BackupsDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive this.
    BackupsDesk(studio::session::Shop& shop, prompts::Prompts& prompts, QWidget* window);

    void open();

private:
    void backUp();
    void restore(const studio::storage::Backup& backup);
    void list();
    void note(const studio::base::Error* error);

    studio::session::Shop& m_shop;
    prompts::Prompts& m_prompts;
    QWidget* m_window;
    QPointer<BackupsDialog> m_dialog;
};

} // namespace app::catalogue
