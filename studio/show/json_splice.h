#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>
#include <vector>

namespace studio::show {

// Changes to JSON that is well-formed, as text: every byte that the change is not about stays. Names are
// compared as written, without escapes. Pure, any thread.

/// The object `json` with its member `name` being `value`: in the old one's place, or last. `unit`: what a
/// level is indented by; empty: as far as the members are.
QByteArray withMember(const QByteArray& json, const QByteArray& name, const QJsonValue& value,
                      const QByteArray& unit = {});
/// The same, with the value as it is to be written.
QByteArray withMemberText(const QByteArray& json, const QByteArray& name, const QByteArray& text);
QByteArray withoutMember(const QByteArray& json, const QByteArray& name);
/// A member's value as it is written; none where there is no such member.
std::optional<QByteArray> memberText(const QByteArray& json, const QByteArray& name);
/// What stands before the object's first member in its line; empty where it does not begin one.
QByteArray memberIndent(const QByteArray& json);

/// The entries of the list `json` as they are written; empty where it is no list.
std::vector<QByteArray> entriesOf(const QByteArray& json);
/// What stands before its first entry in its line; empty where that does not begin one.
QByteArray entryIndent(const QByteArray& json);
/// A list, one entry a line below `indent`, closed at `outer`; in one line where `indent` is empty.
QByteArray listOf(const std::vector<QByteArray>& entries, const QByteArray& indent, const QByteArray& outer);

/// The value as text: its first line as it is, the further ones below `indent`, a `unit` more a level; in one
/// line where `indent` is empty.
QByteArray laidOut(const QJsonValue& value, const QByteArray& indent, const QByteArray& unit);

/// What an object is after a change from `before` to `after`: `stored` with what differs between the two, at
/// whatever depth; the rest stays.
QJsonObject merged(QJsonObject stored, const QJsonObject& before, const QJsonObject& after);
/// The same on the text of `stored`.
QByteArray mergedText(QByteArray json, const QJsonObject& stored, const QJsonObject& before,
                      const QJsonObject& after, const QByteArray& unit = {});

} // namespace studio::show
