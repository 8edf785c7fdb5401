#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace studio::sheets {

/// A text file's bytes as text in composed form (NFC), lines ending with \n: by its byte order mark, else
/// UTF-16 where every second byte is zero, else UTF-8 where it is valid, else Windows-1258 (Vietnamese; its
/// tone marks stand behind their vowels). nullopt: no text, such as a picture. Any thread.
/// Source of the table: Unicode Consortium, Mappings/VENDORS/MICSFT/WINDOWS/CP1258.TXT.
std::optional<QString> decodedText(const QByteArray& bytes);

} // namespace studio::sheets
