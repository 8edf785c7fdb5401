#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

namespace studio::sheets {

/// How a number in a cell is shown, by its number format.
enum class NumberLook { Plain, Percent, Date, DateTime, Time, Padded };

struct NumberFormat {
    NumberLook look = NumberLook::Plain;
    int digits = 0; ///< Padded: "000" has three

    friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};

/// By the identifiers that every XLSX file shares (ECMA-376 part 1, 18.8.30).
NumberFormat formatOfId(int id);
/// By a format's code, such as "dd/mm/yyyy" or "0.0%".
NumberFormat formatOfCode(QStringView code);

/// Day 0 of a workbook's dates.
enum class Epoch { From1900, From1904 };

/// A number as XLSX writes it ("2.9E5") as a person sees it: "290000", "12.5%", "2026-11-22". Text that is
/// no number stays as it is.
QString numberText(QStringView raw, const NumberFormat& format, Epoch epoch);

/// "_x000D_" and the like as the letters they stand for (ECMA-376 part 1, 22.9.2.19); lines end with \n, in
/// composed form.
QString cellText(const QString& raw);
/// What cellText reads as that text, where it holds something like "_x000D_" itself.
QString escapedText(const QString& text);

/// Column and row from 0 of "B12"; {−1, −1} where it is none.
struct CellPlace {
    int column = -1;
    int row = -1;
};
CellPlace placeOf(QStringView reference);

} // namespace studio::sheets
