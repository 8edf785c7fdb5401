#pragma once

#include "studio/package/part_name.h"
#include "studio/show/show.h"

#include <functional>

namespace studio::package {

/// Calls for every path in a show, each to be changed in place; empty ones are passed over.
void forEachPath(show::Show& show, const std::function<void(PartKind, QString&)>& visit);

/// What belongs to one computer alone and to nobody else: names of entries in the key store, and whatever an
/// address may hold beside host and path.
void removeSecrets(show::Show& show);

} // namespace studio::package
