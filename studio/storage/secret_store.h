#pragma once

#include "studio/base/result.h"
#include "studio/base/secret.h"
#include "studio/storage/storage_error.h"

#include <QString>

#include <functional>
#include <memory>

namespace studio::storage {

/// Stream keys by name, in the system's keychain; where there is none, for this run only
/// (the caller is told NoKeychain and says so). Answers come on the main thread, later. Main thread.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    virtual void read(const QString& name, std::function<void(base::Result<base::Secret>)> done) = 0;
    virtual void write(const QString& name, const base::Secret& secret,
                       std::function<void(base::Result<void>)> done) = 0;
    virtual void remove(const QString& name, std::function<void(base::Result<void>)> done) = 0;

    static std::unique_ptr<SecretStore> keychain();
    static std::unique_ptr<SecretStore> inMemory();
};

} // namespace studio::storage
