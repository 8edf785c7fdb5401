#include "studio/catalogue/goods_text.h"

#include "studio/catalogue/product_search.h"

#include <QRegularExpression>

#include <array>

namespace studio::catalogue {

using show::GoodsKind;
using show::PaperKind;

namespace {

/// The first two are written, Vietnamese and English; all are read.
template <class Value>
struct Spelling {
    Value value;
    const char16_t* vietnamese;
    const char16_t* english;
    const char16_t* others; ///< cut at commas
};

constexpr std::array kGoods{
    Spelling<GoodsKind>{GoodsKind::Ordinary, u"Hàng thường", u"Ordinary",
                        u"thường, thông thường, normal, không"},
    Spelling<GoodsKind>{GoodsKind::Cosmetics, u"Mỹ phẩm", u"Cosmetics", u"cosmetic, my pham"},
    Spelling<GoodsKind>{GoodsKind::HealthSupplement, u"Thực phẩm bảo vệ sức khỏe", u"Health supplement",
                        u"thực phẩm chức năng, TPCN, TPBVSK, supplement, supplements"},
    Spelling<GoodsKind>{GoodsKind::Food, u"Thực phẩm", u"Food", u"đồ ăn, foods"},
    Spelling<GoodsKind>{GoodsKind::MedicalDevice, u"Thiết bị y tế", u"Medical device",
                        u"TBYT, trang thiết bị y tế"},
    Spelling<GoodsKind>{GoodsKind::InfantFormula, u"Sữa cho trẻ nhỏ", u"Infant formula",
                        u"sữa công thức, sữa trẻ em"},
    Spelling<GoodsKind>{GoodsKind::Chemical, u"Hóa chất", u"Chemical", u"hoá chất, chemicals"}};

constexpr std::array kPapers{
    Spelling<PaperKind>{PaperKind::CosmeticNotification, u"Phiếu công bố mỹ phẩm", u"Cosmetic notification",
                        u"CBMP"},
    Spelling<PaperKind>{PaperKind::FoodDeclaration, u"Bản công bố thực phẩm", u"Food declaration",
                        u"tự công bố, công bố sản phẩm"},
    Spelling<PaperKind>{PaperKind::AdvertisingConfirmation, u"Xác nhận nội dung quảng cáo",
                        u"Advertising confirmation", u"XNQC"},
    Spelling<PaperKind>{PaperKind::DeviceListing, u"Số lưu hành thiết bị y tế", u"Device listing",
                        u"số lưu hành"},
    Spelling<PaperKind>{PaperKind::ConformityMark, u"Công bố hợp quy", u"Conformity mark", u"CR, hợp quy"},
    Spelling<PaperKind>{PaperKind::ChemicalRegistration, u"Số đăng ký hóa chất", u"Chemical registration",
                        u"số đăng ký lưu hành, đăng ký lưu hành"},
    Spelling<PaperKind>{PaperKind::OriginInvoice, u"Hóa đơn nguồn gốc", u"Origin invoice",
                        u"hóa đơn, invoice"},
    Spelling<PaperKind>{PaperKind::Other, u"Giấy tờ khác", u"Other", u"khác"}};

QString text(const char16_t* words) {
    return QString::fromUtf16(words);
}

template <class Spellings>
QString written(const Spellings& spellings, decltype(spellings.front().value) value,
                const QString& language) {
    for (const auto& spelling : spellings) {
        if (spelling.value == value)
            return text(language == QLatin1String("vi") ? spelling.vietnamese : spelling.english);
    }
    return {};
}

template <class Spellings>
auto read(const Spellings& spellings, const QString& cell)
    -> std::optional<decltype(spellings.front().value)> {
    const QString wanted = folded(cell);
    for (const auto& spelling : spellings) {
        if (folded(text(spelling.vietnamese)) == wanted || folded(text(spelling.english)) == wanted)
            return spelling.value;
        for (const QString& other : text(spelling.others).split(QLatin1Char(','))) {
            if (folded(other) == wanted)
                return spelling.value;
        }
    }
    return std::nullopt;
}

/// "2026-12-31" as exports have it, or "31/12/2026" as people write it.
QDate dateOf(const QString& text) {
    const QDate exported = QDate::fromString(text, Qt::ISODate);
    if (exported.isValid())
        return exported;
    QString day = text;
    return QDate::fromString(
        day.replace(QLatin1Char('.'), QLatin1Char('/')).replace(QLatin1Char('-'), QLatin1Char('/')),
        QStringLiteral("d/M/yyyy"));
}

PaperKind usualPaper(GoodsKind goods) {
    const auto required = show::requiredPapers(goods);
    return required.empty() ? PaperKind::Other : required.front();
}

} // namespace

QString goodsText(GoodsKind goods, const QString& language) {
    return written(kGoods, goods, language);
}

std::optional<GoodsKind> goodsFrom(const QString& cell) {
    return read(kGoods, cell);
}

QString paperText(PaperKind kind, const QString& language) {
    return written(kPapers, kind, language);
}

std::optional<PaperKind> paperFrom(const QString& cell) {
    return read(kPapers, cell);
}

QString paperEntry(const show::Paper& paper, const QString& language) {
    QString entry = paperText(paper.kind, language) + QStringLiteral(": ") + paper.number;
    if (paper.validUntil.isValid())
        entry += QStringLiteral(" (") + paper.validUntil.toString(Qt::ISODate) + QLatin1Char(')');
    return entry;
}

namespace {

/// The last day in brackets at the end of an entry, as it was meant.
QRegularExpressionMatch lastDayIn(const QString& entry) {
    static const QRegularExpression kDay(
        QStringLiteral("\\s*\\(\\s*([0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4})\\s*\\)\\s*$"));
    return kDay.match(entry);
}

} // namespace

bool hasBadDay(const QString& entry) {
    const auto day = lastDayIn(entry);
    return day.hasMatch() && !dateOf(day.captured(1)).isValid();
}

show::Paper paperOf(const QString& entry, GoodsKind goods) {
    show::Paper paper;
    QString rest = entry;
    const auto day = lastDayIn(rest);
    const QDate date = day.hasMatch() ? dateOf(day.captured(1)) : QDate();
    if (date.isValid()) {
        paper.validUntil = date;
        rest.truncate(day.capturedStart());
    }
    const qsizetype colon = rest.indexOf(QLatin1Char(':'));
    const auto kind = colon < 0 ? std::nullopt : paperFrom(rest.left(colon));
    paper.kind = kind.value_or(usualPaper(goods));
    paper.number = (kind ? rest.mid(colon + 1) : rest).trimmed();
    return paper;
}

} // namespace studio::catalogue
