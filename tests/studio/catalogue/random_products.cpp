#include "tests/studio/catalogue/random_products.h"

#include <array>

using namespace studio::show;

namespace {

constexpr std::array kKinds{PaperKind::CosmeticNotification,
                            PaperKind::FoodDeclaration,
                            PaperKind::AdvertisingConfirmation,
                            PaperKind::DeviceListing,
                            PaperKind::ConformityMark,
                            PaperKind::OriginInvoice,
                            PaperKind::Other};
constexpr std::array kGoods{GoodsKind::Ordinary, GoodsKind::Cosmetics,     GoodsKind::HealthSupplement,
                            GoodsKind::Food,     GoodsKind::MedicalDevice, GoodsKind::InfantFormula,
                            GoodsKind::Chemical};

const QString& letters() {
    static const QString kLetters = QStringLiteral("aAđĐeêếoôơờuưựáãạ019 -=+@'\"\\,;.:/()|_<>&%#\t😀₫*xX");
    return kLetters;
}

} // namespace

QString RandomProducts::text(int longest) {
    QString out;
    const int size = below(longest) + 1;
    while (out.size() < size)
        out += letters()[below(static_cast<int>(letters().size()))];
    // Half a pair is no text.
    out = QString::fromUtf8(out.toUtf8()).remove(QChar(QChar::ReplacementCharacter)).remove(QLatin1Char('?'));
    out = out.normalized(QString::NormalizationForm_C).left(longest).trimmed();
    return out.isEmpty() ? QStringLiteral("x") : out;
}

QStringList RandomProducts::list(int longest) {
    QStringList out;
    for (int left = below(4); left > 0; --left)
        out.append(text(longest));
    return out;
}

std::optional<studio::base::Money> RandomProducts::maybeMoney() {
    return chance(50) ? std::optional(studio::base::Money{below(1'000'000'000)}) : std::nullopt;
}

void RandomProducts::addVariants(Product& product) {
    for (int i = below(5); i > 0; --i)
        product.variants.push_back({chance(80) ? QStringLiteral("S%1").arg(i) : QStringLiteral("="),
                                    chance(50) ? QStringLiteral("đỏ %1").arg(i) : QString::number(i),
                                    below(1'000'001)});
    if (product.variants.empty() && chance(50))
        product.variants.push_back({{}, {}, below(3)});
}

void RandomProducts::addPapers(Product& product) {
    for (int left = below(3); left > 0; --left) {
        Paper paper;
        paper.kind = kKinds[static_cast<std::size_t>(below(static_cast<int>(kKinds.size())))];
        paper.number = QStringLiteral("%1/26/CB").arg(below(10'000));
        if (chance(50))
            paper.validUntil = QDate(2026, 1, 1).addDays(below(4000));
        product.papers.push_back(paper);
    }
}

Product RandomProducts::product(int number) {
    Product out;
    out.code = QStringLiteral("%1%2").arg(QChar(u'A' + below(26))).arg(number);
    out.name = text(200);
    out.price = {below(2'000'000'000)};
    out.livePrice = maybeMoney();
    out.floorPrice = maybeMoney();
    if (chance(60))
        out.picture = QStringLiteral("/shop/pictures/%1.jpg").arg(number);
    if (!out.picture.isEmpty() && chance(30))
        out.morePictures = {QStringLiteral("/shop/a;b.png"), QStringLiteral("/shop/b.png")};
    if (chance(50))
        out.barcode = QStringLiteral("89360%1").arg(below(100'000'000), 8, 10, QLatin1Char('0'));
    if (chance(50))
        out.brand = text(40);
    if (chance(40))
        out.commission = Commission{below(10'001), maybeMoney()};
    addVariants(out);
    out.talkingPoints = list(120);
    out.forbiddenClaims = list(60);
    if (chance(30))
        out.warning = text(500);
    out.goods = kGoods[static_cast<std::size_t>(below(static_cast<int>(kGoods.size())))];
    addPapers(out);
    for (int left = below(3); left > 0; --left)
        out.faq.push_back({text(80).replace(QLatin1Char('|'), QLatin1Char('?')).trimmed(), text(80)});
    return out;
}

std::vector<Product> RandomProducts::make(int count) {
    std::vector<Product> out;
    for (int i = 0; i < count; ++i)
        out.push_back(product(i));
    return out;
}
