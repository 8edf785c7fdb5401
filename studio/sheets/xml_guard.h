#pragma once

#include <QByteArrayView>

namespace studio::sheets {

/// May this XML go to a parser? No where it has a document type (entity bombs), more attributes in one tag,
/// deeper nesting or longer tags than any spreadsheet writer makes (parsers compare each attribute with
/// each), or bytes that are not UTF-8 text. Whether it is well-formed, the parser says. Any thread.
bool isPlainXml(QByteArrayView xml);

} // namespace studio::sheets
