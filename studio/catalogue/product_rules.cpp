#include "studio/catalogue/product_rules.h"

#include "studio/catalogue/cell_values.h"

#include <algorithm>

namespace studio::catalogue {

namespace {

constexpr int kMostBasisPoints = 10'000;

bool isMoney(const std::optional<base::Money>& money) {
    return !money || (money->dong >= 0 && money->dong <= kMostMoney);
}

bool fits(const QStringList& entries, qsizetype longest) {
    return entries.size() <= kMostEntries &&
           std::all_of(entries.begin(), entries.end(),
                       [&](const QString& entry) { return entry.size() <= longest; });
}

bool fits(const std::vector<show::Faq>& faq) {
    return faq.size() <= kMostQuestions && std::all_of(faq.begin(), faq.end(), [](const show::Faq& entry) {
               return entry.question.size() <= kLongestSentence && entry.answer.size() <= kLongestSentence;
           });
}

bool haveQuestions(const std::vector<show::Faq>& faq) {
    return std::none_of(faq.begin(), faq.end(),
                        [](const show::Faq& entry) { return entry.question.isEmpty(); });
}

bool fits(const std::vector<show::Paper>& papers) {
    return papers.size() <= kMostPapers &&
           std::all_of(papers.begin(), papers.end(),
                       [](const show::Paper& paper) { return paper.number.size() <= kLongestPaperNumber; });
}

std::optional<RowFault> codeFault(const QString& code) {
    if (code.isEmpty())
        return RowFault::NoCode;
    if (std::any_of(code.begin(), code.end(), [](QChar letter) { return letter.isSpace(); }))
        return RowFault::BadCode;
    if (code.size() > kLongestCode)
        return RowFault::TooLong;
    return std::nullopt;
}

} // namespace

QString codeKey(const QString& code) {
    QString key = code;
    std::transform(key.begin(), key.end(), key.begin(), [](QChar letter) { return letter.toCaseFolded(); });
    return key;
}

std::vector<FieldFault> limitFaults(const show::Product& product) {
    std::vector<FieldFault> faults;
    const auto need = [&](bool holds, Column column, RowFault fault) {
        if (!holds)
            faults.push_back({column, fault});
    };
    if (const auto fault = codeFault(product.code))
        faults.push_back({Column::Code, *fault});
    need(product.name.size() <= kLongestName, Column::Name, RowFault::TooLong);
    need(isMoney(product.price), Column::Price, RowFault::BadPrice);
    need(isMoney(product.livePrice), Column::LivePrice, RowFault::BadPrice);
    need(isMoney(product.floorPrice), Column::FloorPrice, RowFault::BadPrice);
    need(product.barcode.size() <= kLongestBarcode, Column::Barcode, RowFault::TooLong);
    need(product.brand.size() <= kLongestName, Column::Brand, RowFault::TooLong);
    need(product.warning.size() <= kLongestSentence, Column::Warning, RowFault::TooLong);
    need(fits(product.talkingPoints, kLongestSentence), Column::TalkingPoints, RowFault::TooLong);
    need(fits(product.forbiddenClaims, kLongestClaim), Column::ForbiddenClaims, RowFault::TooLong);
    need(fits(product.faq), Column::Questions, RowFault::TooLong);
    need(haveQuestions(product.faq), Column::Questions, RowFault::BadQuestion);
    need(fits(product.papers), Column::Papers, RowFault::TooLong);
    need(product.morePictures.size() <= kMostPictures, Column::Picture, RowFault::TooLong);
    if (product.commission) {
        const int points = product.commission->basisPoints;
        need(points >= 0 && points <= kMostBasisPoints, Column::CommissionRate, RowFault::BadNumber);
        need(isMoney(product.commission->cap), Column::CommissionCap, RowFault::BadPrice);
    }
    for (const show::Variant& variant : product.variants) {
        need(variant.size.size() <= kLongestSize, Column::Size, RowFault::TooLong);
        need(variant.colour.size() <= kLongestColour, Column::Colour, RowFault::TooLong);
        need(variant.stock >= 0 && variant.stock <= kMostStock, Column::Stock, RowFault::BadStock);
    }
    return faults;
}

std::vector<FieldFault> faultsOf(const show::Product& product) {
    std::vector<FieldFault> faults = limitFaults(product);
    if (product.name.trimmed().isEmpty())
        faults.push_back({Column::Name, RowFault::NoName});
    const auto& variants = product.variants;
    if (variants.size() > kMostVariants)
        faults.push_back({Column::Size, RowFault::TooManyVariants});
    for (auto variant = variants.begin(); variant != variants.end(); ++variant) {
        if (std::any_of(variants.begin(), variant,
                        [&](const show::Variant& other) { return isSameVariant(other, *variant); })) {
            faults.push_back({Column::Size, RowFault::DuplicateVariant});
            break;
        }
    }
    return faults;
}

bool isSameVariant(const show::Variant& a, const show::Variant& b) {
    return a.size.compare(b.size, Qt::CaseInsensitive) == 0 &&
           a.colour.compare(b.colour, Qt::CaseInsensitive) == 0;
}

} // namespace studio::catalogue
