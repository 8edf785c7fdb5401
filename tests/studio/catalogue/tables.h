#pragma once

#include "studio/catalogue/product_import.h"

#include <initializer_list>
#include <optional>
#include <tuple>
#include <vector>

namespace studio::test {

inline QString s(const char* text) {
    return QString::fromUtf8(text);
}

inline sheets::Table table(std::initializer_list<std::initializer_list<const char*>> cells) {
    sheets::Table out;
    for (const auto& row : cells) {
        out.rows.emplace_back();
        for (const char* cell : row)
            out.rows.back().append(s(cell));
    }
    return out;
}

/// As the import wizard does: columns are guessed.
inline catalogue::ImportPlan planOf(const sheets::Table& sheet) {
    return catalogue::planImport(sheet, catalogue::guessMapping(sheet), QStringLiteral("/shop"));
}

using Faults = std::vector<std::tuple<int, std::optional<catalogue::Column>, catalogue::RowFault>>;

inline Faults faults(const std::vector<catalogue::RowProblem>& problems) {
    Faults out;
    for (const catalogue::RowProblem& problem : problems)
        out.emplace_back(problem.row, problem.column, problem.fault);
    return out;
}

} // namespace studio::test
