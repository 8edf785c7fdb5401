#pragma once

#include "studio/base/error.h"
#include "studio/storage/database.h"

class QSqlError;

namespace studio::storage {

/// What a driver's error means. The detail holds the engine's code and never a value of a row.
base::Error sqlFailure(const QSqlError& error, Database::Kind kind, const QString& where);

/// Has the engine ended the transaction by itself, or can it not be gone on with?
bool endsTransaction(const base::Error& error);

} // namespace studio::storage
