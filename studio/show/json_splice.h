#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QLatin1String>

namespace studio::show {

/// The JSON object `json`, well-formed, with its member `name` being `value`: in the old one's place, or
/// last. Every other byte stays. Names are compared as written, without escapes. Pure, any thread.
QByteArray withMember(const QByteArray& json, QLatin1String name, const QJsonObject& value);

} // namespace studio::show
