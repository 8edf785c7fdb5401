#include "app/text/error_words.h"

#include "app/text/error_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::text {

namespace {

QString translated(const char* source) {
    return QCoreApplication::translate("ErrorWords", source);
}

} // namespace

QString Words::inOneLine() const {
    QString line = where.isEmpty() ? QString() : where + QStringLiteral(": ");
    line += title + QStringLiteral(". ") + sentence;
    if (!nextStep.isEmpty())
        line += QLatin1Char(' ') + nextStep;
    return line;
}

std::optional<Words> findErrorWords(std::string_view codeId) {
    for (const auto rows : errorTables()) {
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&](const ErrorRow& each) { return each.id == codeId; });
        if (row != rows.end())
            return Words{translated(row->title), translated(row->sentence), translated(row->nextStep)};
    }
    return std::nullopt;
}

Words wordsFor(const studio::base::Error& error) {
    const std::string id = error.code.id();
    Words words = findErrorWords(id).value_or(
        Words{QCoreApplication::translate("ErrorWords", "Something went wrong"),
              QCoreApplication::translate("ErrorWords", "The program has no words for “%1”.")
                  .arg(QString::fromStdString(id)),
              QCoreApplication::translate("ErrorWords", "Send the log to whoever looks after the program.")});
    words.where = QString::fromStdString(error.where);
    return words;
}

} // namespace app::text
