#include "studio/show/show_tables.h"

#include <algorithm>

namespace studio::show {

namespace {

constexpr std::int64_t kMostStock = 1'000'000;
constexpr int kMostVariants = 200;

constexpr Field<Variant> kVariantFields[] = {
    {QLatin1String("size"), Presence::Optional, text<&Variant::size, kLongestCode>},
    {QLatin1String("colour"), Presence::Optional, text<&Variant::colour, kLongestId>},
    {QLatin1String("stock"), Presence::Required, integer<&Variant::stock, 0, kMostStock>},
};

bool acceptVariant(const Place& place, Variant&, const std::vector<Variant>& before) {
    if (before.size() < kMostVariants)
        return true;
    if (before.size() == kMostVariants)
        place.report(ShowError::TooLong, "too many variants");
    return false;
}

bool variants(const Place& place, Product& out) {
    return readObjects<Variant>(place, kVariantFields, out.variants, acceptVariant);
}

bool picture(const Place& place, Product& out) {
    return readFilePath(place, out.picture, Missing::LeaveEmpty);
}

constexpr Field<Product> kProductFields[] = {
    {QLatin1String("code"), Presence::Required, text<&Product::code, kLongestName>},
    {QLatin1String("name"), Presence::Required, text<&Product::name, kLongestName>},
    {QLatin1String("price"), Presence::Required, money<&Product::price>},
    {QLatin1String("livePrice"), Presence::Optional, money<&Product::livePrice>},
    {QLatin1String("floorPrice"), Presence::Optional, money<&Product::floorPrice>},
    {QLatin1String("picture"), Presence::Optional, picture},
    {QLatin1String("variants"), Presence::Optional, variants},
    {QLatin1String("talkingPoints"), Presence::Optional, texts<&Product::talkingPoints, kLongestSentence>},
    {QLatin1String("forbiddenClaims"), Presence::Optional, texts<&Product::forbiddenClaims, kLongestName>},
    {QLatin1String("warning"), Presence::Optional, text<&Product::warning, kLongestSentence>},
};

bool isCode(const QString& code) {
    return !code.isEmpty() &&
           std::none_of(code.begin(), code.end(), [](QChar letter) { return letter.isSpace(); });
}

} // namespace

std::span<const Field<Product>> productFields() {
    return kProductFields;
}

bool acceptProduct(const Place& place, Product& product, const std::vector<Product>& before) {
    if (product.code.size() > kLongestCode) {
        place.reportAt(".code", ShowError::TooLong, "the code is too long for buyers to type");
        return false;
    }
    if (!isCode(product.code)) {
        place.reportAt(".code", ShowError::BadValue, "a code is one word");
        return false;
    }
    const bool isTaken = std::any_of(before.begin(), before.end(), [&](const Product& other) {
        return other.code.compare(product.code, Qt::CaseInsensitive) == 0;
    });
    if (isTaken)
        place.reportAt(".code", ShowError::DuplicateCode, "another product has this code");
    return !isTaken;
}

} // namespace studio::show
