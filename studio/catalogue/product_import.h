#pragma once

#include "studio/sheets/table.h"
#include "studio/show/product.h"

#include <QSet>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace studio::catalogue {

/// A column of a product sheet, by what it says.
enum class Column {
    Code,
    Name,
    Price,
    LivePrice,
    FloorPrice,
    Size,
    Colour,
    Stock,
    Picture,
    Barcode,
    Brand,
    CommissionRate,
    CommissionCap,
    Goods,
    Papers,
    Warning,
    TalkingPoints,
    ForbiddenClaims,
    Questions,
    // Only read: how shop programs say a size and a colour, and which rows are one product.
    Group,        ///< alike in the rows of one product: the first variant's code, a page's address, a number
    VariantCode,  ///< of the row alone
    Variation,    ///< "Đỏ, M", "Màu: Đỏ / Size: M", "MÀU:ĐỎ|SIZE:M"
    Option1Name,  ///< "Màu sắc"
    Option1Value, ///< "Đỏ"
    Option2Name,
    Option2Value,
    Option3Name,
    Option3Value
};

/// In the order a sheet is written.
inline constexpr std::array kColumns{
    Column::Code,    Column::Name,           Column::Price,           Column::LivePrice, Column::FloorPrice,
    Column::Size,    Column::Colour,         Column::Stock,           Column::Picture,   Column::Barcode,
    Column::Brand,   Column::CommissionRate, Column::CommissionCap,   Column::Goods,     Column::Papers,
    Column::Warning, Column::TalkingPoints,  Column::ForbiddenClaims, Column::Questions};

/// Those that are read beside kColumns.
inline constexpr std::array kReadOnlyColumns{
    Column::Group,       Column::VariantCode,  Column::Variation,   Column::Option1Name, Column::Option1Value,
    Column::Option2Name, Column::Option2Value, Column::Option3Name, Column::Option3Value};

/// Where each thing stands in a table: header row and column numbers from 0.
struct ColumnMapping {
    int headerRow = 0;
    std::map<Column, int> columns;

    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

/// By Vietnamese and English headers, tone marks, case and order aside, and those of KiotViet, Sapo, Nhanh,
/// Haravan, Pancake, Shopee, TikTok Shop and Shopify. The header need not be the first row, and may be two
/// (then the lower one is `headerRow`). Of two columns that say the same the one whose header
/// says it better counts, never an empty one before a full one. Nothing known: an empty mapping. Pure, any
/// thread.
ColumnMapping guessMapping(const sheets::Table& table);

enum class RowFault {
    NoCode,
    BadCode, ///< not one word
    NoName,
    NoPrice,
    BadPrice,
    BadStock,
    BadNumber,
    DuplicateVariant,
    ConflictsWithEarlierRow, ///< a row of the same code says something else
    UnknownGoods,
    BadDate,     ///< a paper's last day
    BadQuestion, ///< an answer without a question
    TooLong,
    TooManyVariants,
    CodeWasShortened, ///< "8.93E+12"
    // Only remarks: the row is used.
    BarcodeWasShortened, ///< and is left out
    CodeIsADate,         ///< perhaps made one by a spreadsheet
    CodeIsMade,          ///< of codes that its rows have
    OtherBarcode,        ///< than the first row's, which counts
    StockBelowZero,      ///< taken as none
    PictureIsMissing,    ///< no such file
    // Why a picture behind a link did not come; the row is used without it.
    PictureIsInner, ///< leads into an inner network, or is no web address
    PictureNotReached,
    PictureTooSlow,
    PictureTooLarge,
    PictureIsNone, ///< broken, moving or hostile
    PictureNotKept,
    PictureIsALink,     ///< of a kind that is not fetched
    PriceIsLow,         ///< below 1,000 ₫: perhaps meant in thousands
    LivePriceIsHigher,  ///< than the price
    FloorPriceIsHigher, ///< than what it is sold for
    // Only remarks: the row is no product and is passed over.
    RowIsANote, ///< below the header: what to write in each column
    RowIsATotal
};

/// Why a row, or one cell of it, cannot be used, or what is odd about it.
struct RowProblem {
    int row = 0; ///< in the table, from 0
    std::optional<Column> column;
    RowFault fault = RowFault::NoCode;
    QString cell; ///< as written, at most 100 letters

    friend bool operator==(const RowProblem&, const RowProblem&) = default;
};

/// Good rows as products (rows of one code are its variants), bad ones as problems. A row is whole or not
/// there; its problems are all told. Blank rows are passed over.
struct ImportPlan {
    std::vector<show::Product> products;
    std::vector<int> firstRows; ///< of each product, in the table
    /// What rows belong to that do not say it themselves.
    std::map<int, QString> codeOfRow;
    std::vector<RowProblem> problems; ///< by row
    std::vector<RowProblem> remarks;  ///< by row; the rows are used
    int goodRows = 0;
    int badRows = 0;
};

/// Rows are one product by their code, by a group column, or where parent cells are merged (productCodes).
/// What belongs to the product (name, price, …) has to stand in one of its rows only, and must not differ
/// between them. Limits: studio/show/README.md. `folder`: where relative picture names start. `known`: keys
/// (codeKey) of products that are there already; where the sheet has no column for name or price, theirs
/// stand (mergePlan), and only new products need them. Pure, any thread.
ImportPlan planImport(const sheets::Table& table, const ColumnMapping& mapping, const QString& folder,
                      const QSet<QString>& known = {});

/// http or https: to be fetched. Such entries stand among a planned product's pictures as they are. Any
/// thread.
bool isPictureLink(const QString& entry);

/// Header and the rows of `plan.problems`, with a last column that holds the reasons: to be saved, mended and
/// read again. `reasonOfProblem`: words by the index of the problem.
sheets::Table badRows(const sheets::Table& table, const ColumnMapping& mapping, const ImportPlan& plan,
                      const QString& reasonHeader, const std::vector<QString>& reasonOfProblem);

/// A row a variant, with headers in the language ("vi", "en") that guessMapping knows; reading it gives equal
/// products (but for scans of papers, which are files). Never a floor price or commission unless
/// `confidential` says so.
enum class Confidential { Left, Written };
sheets::Table exportTable(const std::vector<show::Product>& products, const QString& language,
                          Confidential confidential);

/// The header that exportTable writes.
QString headerOf(Column column, const QString& language);

} // namespace studio::catalogue
