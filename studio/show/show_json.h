#pragma once

#include "studio/base/money.h"
#include "studio/show/show.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace studio::show {

/// Paths below the file's folder travel with it.
class PathWriter {
public:
    explicit PathWriter(const QString& folder)
        : m_folder(folder.isEmpty() ? QString() : QString(QDir::cleanPath(folder) + QLatin1Char('/'))) {}

    QString operator()(const QString& path) const {
        const bool isBelow = !m_folder.isEmpty() && path.startsWith(m_folder);
        return isBelow ? path.mid(m_folder.size()) : path;
    }
    QStringList operator()(const QStringList& paths) const {
        QStringList written;
        for (const QString& path : paths)
            written.append((*this)(path));
        return written;
    }

private:
    QString m_folder;
};

// Into an object of the file; what is empty stays out.

inline void put(QJsonObject& object, const char* name, const QString& text) {
    if (!text.isEmpty())
        object.insert(QLatin1String(name), text);
}

inline void put(QJsonObject& object, const char* name, const QStringList& texts) {
    if (!texts.isEmpty())
        object.insert(QLatin1String(name), QJsonArray::fromStringList(texts));
}

inline void put(QJsonObject& object, const char* name, const std::optional<base::Money>& money) {
    if (money)
        object.insert(QLatin1String(name), static_cast<qint64>(money->dong));
}

template <class Items, class Write>
void putList(QJsonObject& object, const char* name, const Items& items, Write write) {
    QJsonArray list;
    for (const auto& item : items)
        list.append(write(item));
    object.insert(QLatin1String(name), list);
}

QJsonObject writeLook(const Look& look, const PathWriter& path);
/// {"portrait": {…}, "landscape": {…}}
QJsonObject writePlaces(const Placements& portrait, const Placements& landscape);
QJsonObject writeSeller(const Seller& seller);
QJsonObject writeProduct(const Product& product, const PathWriter& path);
QJsonObject writeSegment(const Segment& segment);
QJsonObject writeVoucher(const Voucher& voucher);
QJsonObject writeQrCode(const QrCode& code);

} // namespace studio::show
