#pragma once

#include "studio/base/result.h"
#include "studio/storage/storage_error.h"

#include <QJsonValue>
#include <QString>

#include <map>

namespace studio::storage {

/// Remembered settings as one JSON file: written atomically with fsync, a damaged file is set
/// aside (kept) and the last good copy is used, a damaged value falls back alone. Main thread.
class SettingsStore {
public:
    explicit SettingsStore(QString file);

    /// What happened when the file was read; an error is for telling, the store works all the same.
    const base::Result<void>& opened() const { return m_opened; }

    QJsonValue value(const QString& key, const QJsonValue& fallback = {}) const;
    /// Keeps and writes. Never for secrets.
    base::Result<void> set(const QString& key, const QJsonValue& value);

private:
    QString m_file;
    std::map<QString, QJsonValue> m_values;
    base::Result<void> m_opened;
};

} // namespace studio::storage
