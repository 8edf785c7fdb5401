#include "app/text/shop_words.h"

#include "app/text/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace app::text {

using studio::storage::Backup;
using studio::storage::BackupKind;

namespace {

struct ShopText {
    Q_DECLARE_TR_FUNCTIONS(ShopText)
};

} // namespace

QString backupTime(const Backup& backup) {
    return QDateTime::fromMSecsSinceEpoch(backup.takenAtMs).toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

QString backupKind(const Backup& backup) {
    switch (backup.kind) {
    case BackupKind::Daily:
        return ShopText::tr("made for the day");
    case BackupKind::Asked:
        return ShopText::tr("made by hand");
    case BackupKind::BeforeMigration:
        return ShopText::tr("before an update of the program");
    case BackupKind::BeforeRestore:
        return ShopText::tr("before going back to an older one");
    }
    return {};
}

QString bytes(qint64 count) {
    return QLocale().formattedDataSize(count, 1, QLocale::DataSizeSIFormat);
}

Words openingWords(const studio::storage::Opening& opening) {
    Words words;
    if (opening.setAside.isEmpty() && opening.restored.file.isEmpty())
        return words;
    const QString restored = ShopText::tr("The backup of %1 was opened; what was done after it is missing.")
                                 .arg(backupTime(opening.restored));
    const QString check = ShopText::tr("Check stock and orders since then.");
    if (opening.setAside.isEmpty())
        return {ShopText::tr("The file with the shop's data was missing"), restored, check, {}};
    words.title = ShopText::tr("The shop's data was damaged");
    const QString kept =
        ShopText::tr("The damaged file is kept as %1.").arg(QFileInfo(opening.setAside).fileName());
    if (opening.restored.file.isEmpty()) {
        words.sentence =
            ShopText::tr("There was no backup: products and orders begin anew.") + QLatin1Char(' ') + kept;
        words.nextStep = ShopText::tr("Import the products from your spreadsheet again.");
    } else {
        words.sentence = restored + QLatin1Char(' ') + kept;
        words.nextStep = check;
    }
    return words;
}

} // namespace app::text
