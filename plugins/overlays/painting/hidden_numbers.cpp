#include "plugins/overlays/painting/hidden_numbers.h"

#include <vector>

namespace phien::overlays {
namespace {

constexpr size_t kLeastDigits = 8;
constexpr size_t kDigitsShown = 2;
/// Between two digits of one number.
constexpr int kMostBetween = 3;
constexpr QChar kHidden(0x2022);

bool isDigit(QChar c) {
    return c.digitValue() >= 0;
}

/// What people put between the digits of one number.
bool joinsDigits(QChar c) {
    return c.isSpace() || c.isPunct() || c == QLatin1Char('+') || c == QLatin1Char('|') ||
           c == QLatin1Char('~') || c == kHidden || c.category() == QChar::Other_Format;
}

} // namespace

QString withoutNumbers(QString text) {
    std::vector<qsizetype> digits;
    int between = 0;
    const auto hide = [&] {
        for (size_t i = kDigitsShown; digits.size() >= kLeastDigits && i < digits.size(); ++i) {
            text[digits[i]] = kHidden;
        }
        digits.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isDigit(text[i])) {
            digits.push_back(i);
            between = 0;
        } else if (!joinsDigits(text[i]) || ++between > kMostBetween) {
            hide();
        }
    }
    hide();
    return text;
}

} // namespace phien::overlays
