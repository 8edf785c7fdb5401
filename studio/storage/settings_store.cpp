#include "studio/storage/settings_store.h"

#include "studio/storage/atomic_file.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace studio::storage {

namespace {

constexpr qint64 kLargestFile = 8LL * 1024 * 1024;
constexpr int kMostAside = 1000;

QString backupOf(const QString& file) {
    return file + QStringLiteral(".bak");
}

std::optional<QJsonObject> readObject(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > kLargestFile || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

/// Under a name of its own, so that it can be looked at; empty: it could not be moved.
QString setAside(const QString& file) {
    for (int number = 1; number <= kMostAside; ++number) {
        const QString aside = QStringLiteral("%1.damaged-%2").arg(file).arg(number);
        if (!QFileInfo::exists(aside))
            return QFile::rename(file, aside) ? aside : QString();
    }
    return {};
}

} // namespace

SettingsStore::SettingsStore(QString file)
    : m_file(std::move(file)) {
    std::optional<QJsonObject> object = readObject(m_file);
    if (!object && QFileInfo::exists(m_file)) {
        const QString aside = setAside(m_file);
        m_opened = base::Error{StorageError::Damaged, "the settings file could not be read and was set aside",
                               (aside.isEmpty() ? m_file : aside).toStdString()};
    }
    if (!object)
        object = readObject(backupOf(m_file));
    if (!object)
        return;
    for (auto entry = object->constBegin(); entry != object->constEnd(); ++entry)
        m_values.emplace(entry.key(), entry.value());
}

QJsonValue SettingsStore::value(const QString& key, const QJsonValue& fallback) const {
    const auto found = m_values.find(key);
    if (found == m_values.end())
        return fallback;
    const bool anyType = fallback.isNull() || fallback.isUndefined();
    return anyType || found->second.type() == fallback.type() ? found->second : fallback;
}

base::Result<void> SettingsStore::set(const QString& key, const QJsonValue& value) {
    const auto found = m_values.find(key);
    if (found != m_values.end() && found->second == value)
        return {};
    m_values[key] = value;
    QJsonObject object;
    for (const auto& [name, one] : m_values)
        object.insert(name, one);
    const QByteArray json = QJsonDocument(object).toJson();
    if (const auto written = writeAtomically(m_file, json); !written)
        return written.error();
    return writeAtomically(backupOf(m_file), json);
}

} // namespace studio::storage
