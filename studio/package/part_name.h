#pragma once

#include <QString>

#include <optional>

namespace studio::package {

inline constexpr char kManifestName[] = "manifest.json";
inline constexpr char kShowName[] = "show.phien.json";

/// What a part of a package is, by its name.
enum class PartKind { Manifest, Show, Picture, Paper, Film, Theme };

/// The kind of a part that may be unpacked under that name; nullopt: never. A name is one of the two files at
/// the top or `room/file.ending` with a room and an ending that are known, of letters a-z, digits, "-", "_"
/// and inner ".": so there is no way out of the folder, no device, no hidden file, no program, and nothing
/// that another system would take for something else. Pure, any thread.
std::optional<PartKind> partKind(const QString& name);
/// How large such a part may be.
qint64 largest(PartKind kind);
/// The room of a kind ("pictures"); empty: at the top.
QString roomOf(PartKind kind);
/// Whether a file with that name may travel as a part of that kind, by its ending.
bool mayTravel(PartKind kind, const QString& file);
/// "pictures/007-ao-dai.jpg": safe whatever the file is called.
QString makePartName(PartKind kind, int number, const QString& file);

} // namespace studio::package
