#include "app/text/catalogue_words.h"

#include "app/text/format.h"

#include <QCoreApplication>

namespace app::text {

using studio::catalogue::Column;
using studio::catalogue::RowFault;
using studio::catalogue::RowProblem;
using studio::show::GoodsKind;
using studio::show::PaperKind;

namespace {

struct CatalogueText {
    Q_DECLARE_TR_FUNCTIONS(CatalogueText)
};

int optionNumber(Column column) {
    return (static_cast<int>(column) - static_cast<int>(Column::Option1Name)) / 2 + 1;
}

} // namespace

QString columnName(Column column) {
    switch (column) {
    case Column::Code:
        return CatalogueText::tr("Code");
    case Column::Name:
        return CatalogueText::tr("Name");
    case Column::Price:
        return CatalogueText::tr("Price");
    case Column::LivePrice:
        return CatalogueText::tr("Live price");
    case Column::FloorPrice:
        return CatalogueText::tr("Floor price");
    case Column::Size:
        return CatalogueText::tr("Size");
    case Column::Colour:
        return CatalogueText::tr("Colour");
    case Column::Stock:
        return CatalogueText::tr("Stock");
    case Column::Picture:
        return CatalogueText::tr("Picture");
    case Column::Barcode:
        return CatalogueText::tr("Barcode");
    case Column::Brand:
        return CatalogueText::tr("Brand");
    case Column::CommissionRate:
        return CatalogueText::tr("Commission");
    case Column::CommissionCap:
        return CatalogueText::tr("Commission at most");
    case Column::Goods:
        return CatalogueText::tr("Kind of goods");
    case Column::Papers:
        return CatalogueText::tr("Papers");
    case Column::Warning:
        return CatalogueText::tr("Warning");
    case Column::TalkingPoints:
        return CatalogueText::tr("Talking points");
    case Column::ForbiddenClaims:
        return CatalogueText::tr("Never say");
    case Column::Questions:
        return CatalogueText::tr("Questions and answers");
    case Column::Group:
        return CatalogueText::tr("Product group");
    case Column::VariantCode:
        return CatalogueText::tr("Variant code");
    case Column::Variation:
        return CatalogueText::tr("Size + colour");
    case Column::Option1Name:
    case Column::Option2Name:
    case Column::Option3Name:
        return CatalogueText::tr("Property %1: its name").arg(optionNumber(column));
    case Column::Option1Value:
    case Column::Option2Value:
    case Column::Option3Value:
        return CatalogueText::tr("Property %1: its value").arg(optionNumber(column));
    }
    return {};
}

QString faultSentence(RowFault fault) {
    switch (fault) {
    case RowFault::NoCode:
        return CatalogueText::tr("There is no code; buyers order by it.");
    case RowFault::BadCode:
        return CatalogueText::tr("A code is one word, such as A12.");
    case RowFault::NoName:
        return CatalogueText::tr("The name is missing.");
    case RowFault::NoPrice:
        return CatalogueText::tr("The price is missing.");
    case RowFault::BadPrice:
        return CatalogueText::tr("This cannot be read as one price; write 299000, 299.000 or 299k.");
    case RowFault::BadStock:
        return CatalogueText::tr("Stock is a whole number from 0 to %1.").arg(integer(1'000'000));
    case RowFault::BadNumber:
        return CatalogueText::tr("A commission is written like 12% or 12.5%, at most 100%.");
    case RowFault::DuplicateVariant:
        return CatalogueText::tr("This size and colour of the product stands there twice.");
    case RowFault::ConflictsWithEarlierRow:
        return CatalogueText::tr("An earlier row of the same code says something else.");
    case RowFault::UnknownGoods:
        return CatalogueText::tr("This kind of goods is not known; write for example Cosmetics or Food.");
    case RowFault::BadDate:
        return CatalogueText::tr("A paper's last day is no date; write it like this: (31/12/2027).");
    case RowFault::BadQuestion:
        return CatalogueText::tr("A question comes first, then a bar and the answer: Is it lined? | Yes");
    case RowFault::TooLong:
        return CatalogueText::tr("It is too long.");
    case RowFault::TooManyVariants:
        return CatalogueText::tr("A product has at most %1 sizes and colours.").arg(integer(200));
    case RowFault::PictureIsALink:
        return CatalogueText::tr(
            "This kind of link is not fetched; save the picture as a file beside the sheet.");
    case RowFault::PriceIsLow:
        return CatalogueText::tr("The price is below %1; were thousands meant?")
            .arg(money(studio::base::Money{1'000}));
    case RowFault::LivePriceIsHigher:
        return CatalogueText::tr("The live price is higher than the price.");
    case RowFault::FloorPriceIsHigher:
        return CatalogueText::tr("The floor price is higher than what it is sold for.");
    case RowFault::CodeWasShortened:
        return CatalogueText::tr("A spreadsheet has cut this number off; format the column as text there.");
    case RowFault::BarcodeWasShortened:
        return CatalogueText::tr(
            "A spreadsheet has cut this barcode off; it stays out. Format the column as text "
            "there.");
    case RowFault::CodeIsADate:
        return CatalogueText::tr("This is a date; has a spreadsheet made it of a code?");
    case RowFault::CodeIsMade:
        return CatalogueText::tr("The sizes and colours have codes of their own; the product gets this one.");
    case RowFault::OtherBarcode:
        return CatalogueText::tr("Sizes and colours have barcodes of their own; the first one counts.");
    case RowFault::StockBelowZero:
        return CatalogueText::tr("Stock below zero counts as none.");
    case RowFault::PictureIsMissing:
        return CatalogueText::tr("There is no such picture file.");
    case RowFault::PictureIsInner:
        return CatalogueText::tr(
            "The link leads to no public web address; save the picture beside the sheet.");
    case RowFault::PictureNotReached:
        return CatalogueText::tr("The picture could not be fetched: nothing is there, or nobody answers.");
    case RowFault::PictureTooSlow:
        return CatalogueText::tr("The picture took too long to come.");
    case RowFault::PictureTooLarge:
        return CatalogueText::tr("The picture is larger than %1 MB.").arg(integer(20));
    case RowFault::PictureIsNone:
        return CatalogueText::tr("What the link holds is no PNG, JPEG or WebP picture that stands still.");
    case RowFault::PictureNotKept:
        return CatalogueText::tr("The picture came, but the disk did not take it.");
    case RowFault::RowIsANote:
        return CatalogueText::tr("Passed over: it says what belongs into the columns.");
    case RowFault::RowIsATotal:
        return CatalogueText::tr("Passed over: it is a total.");
    }
    return {};
}

QString problemSentence(const RowProblem& problem) {
    QString sentence = faultSentence(problem.fault);
    if (!problem.column)
        return sentence;
    if (problem.cell.isEmpty())
        return CatalogueText::tr("%1: %2", "field, what is wrong").arg(columnName(*problem.column), sentence);
    return CatalogueText::tr("%1 “%2”: %3", "field, what stands there, what is wrong")
        .arg(columnName(*problem.column), problem.cell.simplified(), sentence);
}

QString rowName(int row) {
    return CatalogueText::tr("Row %1").arg(integer(row + 1));
}

QString goodsName(GoodsKind goods) {
    switch (goods) {
    case GoodsKind::Ordinary:
        return CatalogueText::tr("Ordinary goods");
    case GoodsKind::Cosmetics:
        return CatalogueText::tr("Cosmetics");
    case GoodsKind::HealthSupplement:
        return CatalogueText::tr("Health supplement");
    case GoodsKind::Food:
        return CatalogueText::tr("Packaged food");
    case GoodsKind::MedicalDevice:
        return CatalogueText::tr("Medical device");
    case GoodsKind::InfantFormula:
        return CatalogueText::tr("Milk for small children");
    case GoodsKind::Chemical:
        return CatalogueText::tr("Household chemical");
    }
    return {};
}

QString paperName(PaperKind paper) {
    switch (paper) {
    case PaperKind::CosmeticNotification:
        return CatalogueText::tr("Cosmetic notification");
    case PaperKind::FoodDeclaration:
        return CatalogueText::tr("Food declaration");
    case PaperKind::AdvertisingConfirmation:
        return CatalogueText::tr("Confirmed advertising content");
    case PaperKind::DeviceListing:
        return CatalogueText::tr("Device listing");
    case PaperKind::ConformityMark:
        return CatalogueText::tr("Declaration of conformity");
    case PaperKind::ChemicalRegistration:
        return CatalogueText::tr("Chemical registration");
    case PaperKind::OriginInvoice:
        return CatalogueText::tr("Invoice or proof of origin");
    case PaperKind::Other:
        return CatalogueText::tr("Other paper");
    }
    return {};
}

} // namespace app::text
