#include "app/text/shop_words.h"

#include "app/text/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>

namespace app::text {

using studio::storage::Backup;
using studio::storage::BackupKind;

namespace {

struct ShopText {
    Q_DECLARE_TR_FUNCTIONS(ShopText)
};

using studio::storage::Salvage;

bool isWhole(const Salvage& salvage) {
    return salvage.outcome == Salvage::Outcome::Done && salvage.unreadablePages == 0 &&
           salvage.ordersMissing == 0;
}

/// What came out of the damaged file, and what did not.
QString broughtBack(const Salvage& salvage) {
    if (salvage.outcome != Salvage::Outcome::Done)
        return ShopText::tr("Nothing newer could be brought back from the damaged file.");
    QStringList sentences{
        ShopText::tr("Brought back from the damaged file: %1 orders, %2 comments, %3 products.")
            .arg(QString::number(salvage.orders + salvage.ordersChanged), QString::number(salvage.comments),
                 QString::number(salvage.products + salvage.productsChanged))};
    if (salvage.ordersMissing > 0)
        sentences.append(ShopText::tr("%1 orders are lost.").arg(QString::number(salvage.ordersMissing)));
    if (salvage.unreadablePages > 0)
        sentences.append(ShopText::tr("Parts of it could not be read: comments or products may be missing."));
    return sentences.join(QLatin1Char(' '));
}

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
    const bool hasBackup = !opening.restored.file.isEmpty();
    const QString begun = hasBackup
                              ? ShopText::tr("The backup of %1 was opened.").arg(backupTime(opening.restored))
                              : ShopText::tr("There was no backup.");
    words.sentence = QStringList{begun, broughtBack(opening.salvage), kept}.join(QLatin1Char(' '));
    words.nextStep =
        isWhole(opening.salvage) ? ShopText::tr("Check the newest orders.")
        : hasBackup              ? check
                    : ShopText::tr("Import the products from your spreadsheet again, and check the orders.");
    return words;
}

} // namespace app::text
