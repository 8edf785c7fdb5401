#pragma once

#include <QString>

namespace studio::sheets {

// In a text file a spreadsheet takes what begins with =, +, - or @ for a formula, whoever wrote it; an
// apostrophe before it makes it text. Source: OWASP, "CSV Injection". Any thread.

/// With an apostrophe before it where it needs one; plain numbers do not.
QString withGuard(const QString& cell);
/// What withGuard was given.
QString withoutGuard(QString cell);

/// As numberText writes one: "-12.5", at most fifteen digits, no zeros before it.
bool isPlainNumber(const QString& cell);

} // namespace studio::sheets
