#pragma once

#include <QString>

namespace app::text {

/// What a person reads about something that happened: what it is, what it means, what to do.
struct Words {
    QString title;
    QString sentence;
    QString nextStep;
    /// File, line, field or device it is about; may be empty.
    QString where = {};

    /// "where: title. sentence nextStep", for a terminal or a list.
    QString inOneLine() const;
};

} // namespace app::text
