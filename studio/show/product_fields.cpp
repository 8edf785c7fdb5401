#include "studio/show/show_tables.h"
#include "studio/show/show_words.h"

#include <algorithm>

namespace studio::show {

namespace {

constexpr std::int64_t kMostStock = 1'000'000;
constexpr int kMostVariants = 200;
constexpr int kMostPictures = 20;
constexpr int kMostPapers = 20;
constexpr int kMostQuestions = 100;
constexpr int kWholeInBasisPoints = 10'000;

constexpr Field<Variant> kVariantFields[] = {
    {QLatin1String("size"), Presence::Optional, text<&Variant::size, kLongestCode>},
    {QLatin1String("colour"), Presence::Optional, text<&Variant::colour, kLongestId>},
    {QLatin1String("stock"), Presence::Required, integer<&Variant::stock, 0, kMostStock>},
};

bool variants(const Place& place, Product& out) {
    return readObjects<Variant>(place, kVariantFields, out.variants, nullptr, kMostVariants);
}

bool picture(const Place& place, Product& out) {
    return readFilePath(place, out.picture, Missing::LeaveEmpty);
}

bool morePictures(const Place& place, Product& out) {
    return readFilePaths(place, out.morePictures, kMostPictures);
}

constexpr Field<Commission> kCommissionFields[] = {
    {QLatin1String("basisPoints"), Presence::Required,
     integer<&Commission::basisPoints, 0, kWholeInBasisPoints>},
    {QLatin1String("cap"), Presence::Optional, money<&Commission::cap>},
};

bool commission(const Place& place, Product& out) {
    Commission read;
    if (!readObject<Commission>(place, kCommissionFields, read))
        return false;
    out.commission = read;
    return true;
}

/// A scan that is not there proves nothing.
bool scan(const Place& place, Paper& out) {
    return readFilePath(place, out.file, Missing::LeaveEmpty);
}

bool validUntil(const Place& place, Paper& out) {
    return readDate(place, out.validUntil);
}

constexpr QLatin1String kValidUntil("validUntil");

constexpr Field<Paper> kPaperFields[] = {
    {QLatin1String("kind"), Presence::Required, word<&Paper::kind, kPaperWords>},
    {QLatin1String("number"), Presence::Optional, text<&Paper::number, kLongestPaperNumber>},
    {QLatin1String("file"), Presence::Optional, scan},
    {kValidUntil, Presence::Optional, validUntil},
};

/// A last day that cannot be read is not "no end".
bool acceptPaper(const Place& place, Paper& paper, const std::vector<Paper>&) {
    return paper.validUntil.isValid() || !place.json.toObject().contains(kValidUntil);
}

bool papers(const Place& place, Product& out) {
    return readObjects<Paper>(place, kPaperFields, out.papers, acceptPaper, kMostPapers);
}

constexpr Field<Faq> kFaqFields[] = {
    {QLatin1String("question"), Presence::Required, text<&Faq::question, kLongestSentence>},
    {QLatin1String("answer"), Presence::Optional, text<&Faq::answer, kLongestSentence>},
};

bool acceptFaq(const Place& place, Faq& faq, const std::vector<Faq>&) {
    if (faq.question.isEmpty())
        place.reportAt(".question", ShowError::BadValue, "a question has words");
    return !faq.question.isEmpty();
}

bool faq(const Place& place, Product& out) {
    return readObjects<Faq>(place, kFaqFields, out.faq, acceptFaq, kMostQuestions);
}

constexpr Field<Product> kProductFields[] = {
    {QLatin1String("code"), Presence::Required, text<&Product::code, kLongestName>},
    {QLatin1String("name"), Presence::Required, text<&Product::name, kLongestName>},
    {QLatin1String("price"), Presence::Required, money<&Product::price>},
    {QLatin1String("livePrice"), Presence::Optional, money<&Product::livePrice>},
    {QLatin1String("floorPrice"), Presence::Optional, money<&Product::floorPrice>},
    {QLatin1String("picture"), Presence::Optional, picture},
    {QLatin1String("morePictures"), Presence::Optional, morePictures},
    {QLatin1String("barcode"), Presence::Optional, text<&Product::barcode, kLongestId>},
    {QLatin1String("brand"), Presence::Optional, text<&Product::brand, kLongestName>},
    {QLatin1String("commission"), Presence::Optional, commission},
    {QLatin1String("variants"), Presence::Optional, variants},
    {QLatin1String("talkingPoints"), Presence::Optional, texts<&Product::talkingPoints, kLongestSentence>},
    {QLatin1String("forbiddenClaims"), Presence::Optional, texts<&Product::forbiddenClaims, kLongestName>},
    {QLatin1String("warning"), Presence::Optional, text<&Product::warning, kLongestSentence>},
    {QLatin1String("goods"), Presence::Optional, word<&Product::goods, kGoodsWords>},
    {QLatin1String("papers"), Presence::Optional, papers},
    {QLatin1String("faq"), Presence::Optional, faq},
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
