#pragma once

#include "app/text/error_words.h"

#include <QString>

#include <cstdio>

namespace app {

/// On standard error.
inline void sayLine(const QString& line) {
    std::fprintf(stderr, "%s\n", line.toUtf8().constData());
}

/// Says what is wrong in one line; gives `status` back.
inline int sayRefused(const studio::base::Error& error, int status) {
    sayLine(text::wordsFor(error).inOneLine());
    return status;
}

} // namespace app
