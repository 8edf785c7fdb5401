#pragma once

#include "studio/catalogue/product_import.h"

#include <vector>

namespace studio::catalogue {

// What a product must be to be of use in a show; the limits are those of studio/show/README.md.

inline constexpr int kLongestCode = 20;
inline constexpr int kLongestSize = 20;
inline constexpr int kLongestColour = 40;
inline constexpr int kLongestBarcode = 40;
inline constexpr int kLongestName = 200;
inline constexpr int kLongestClaim = 200;
inline constexpr int kLongestSentence = 500;
inline constexpr int kMostVariants = 200;
inline constexpr int kMostPictures = 20; ///< beside the first
inline constexpr int kMostPapers = 20;
inline constexpr int kLongestPaperNumber = 100;
inline constexpr int kMostQuestions = 100;
/// Talking points, forbidden claims.
inline constexpr int kMostEntries = 1'000;

/// What codes are compared by: letter case aside. Any thread.
QString codeKey(const QString& code);

/// A field that cannot be as it is.
struct FieldFault {
    Column column = Column::Code;
    RowFault fault = RowFault::NoCode;

    friend bool operator==(const FieldFault&, const FieldFault&) = default;
};

/// Every fault of what is there: code, lengths, ranges. Any thread.
std::vector<FieldFault> limitFaults(const show::Product& product);
/// Those, and what is missing or there twice. Empty: the product can be kept. Any thread.
std::vector<FieldFault> faultsOf(const show::Product& product);

/// Same size and colour, letter case aside.
bool isSameVariant(const show::Variant& a, const show::Variant& b);

} // namespace studio::catalogue
