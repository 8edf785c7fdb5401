#include "studio/show/edit_check.h"

#include "studio/show/show_json.h"
#include "studio/show/show_tables.h"

namespace studio::show {

namespace {

template <class T>
base::Result<T> outcome(Problems& problems, T value) {
    const std::vector<base::Error> found = problems.take();
    if (!found.empty())
        return found.front();
    return value;
}

/// What its kind does not have goes.
Segment plain(Segment segment) {
    if (!segment.sells())
        segment.productCode.clear();
    if (segment.kind != SegmentKind::Product)
        segment.pairCode.clear();
    if (segment.kind != SegmentKind::FlashSale)
        segment.flashPrice.reset();
    return segment;
}

QString entry(const char* list, std::size_t index) {
    return QStringLiteral("%1[%2]").arg(QLatin1String(list)).arg(index);
}

/// Without its files, which nobody wants to look for while a host is typing.
Product withoutFiles(Product product) {
    product.picture.clear();
    product.morePictures.clear();
    for (Paper& paper : product.papers)
        paper.file.clear();
    return product;
}

void putFilesBack(Product& product, const Product& from) {
    product.picture = from.picture;
    product.morePictures = from.morePictures;
    for (std::size_t index = 0; index < product.papers.size(); ++index)
        product.papers[index].file = from.papers[index].file;
}

} // namespace

base::Result<QString> checkedTitle(const QString& title) {
    Problems problems(QStringLiteral("show"));
    const Show none;
    ReadContext context{problems, {}, none};
    QString read;
    readText({context, title, QStringLiteral("title")}, read, kLongestName);
    return outcome(problems, read);
}

base::Result<Seller> checkedSeller(const Seller& seller) {
    Problems problems(QStringLiteral("show"));
    const Show none;
    ReadContext context{problems, {}, none};
    Seller read;
    readObject<Seller>({context, writeSeller(seller), QStringLiteral("seller")}, sellerFields(), read);
    return outcome(problems, read);
}

base::Result<Product> checkedProduct(const Show& show, const Product& product,
                                     std::optional<std::size_t> replaced) {
    Problems problems(QStringLiteral("show"));
    ReadContext context{problems, {}, show};
    std::vector<Product> others = show.products;
    if (replaced)
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(*replaced));
    const Place place{context, writeProduct(withoutFiles(product), PathWriter({})),
                      entry("products", replaced.value_or(others.size()))};
    Product read;
    if (readObject<Product>(place, productFields(), read))
        acceptProduct(place, read, others);
    if (static_cast<int>(others.size()) >= kMostItems)
        place.report(ShowError::TooLong, "the list has too many entries");
    auto checked = outcome(problems, std::move(read));
    if (checked)
        putFilesBack(*checked, product);
    return checked;
}

base::Result<Segment> checkedSegment(const Show& show, const Segment& segment, std::size_t index) {
    Problems problems(QStringLiteral("show"));
    ReadContext context{problems, {}, show};
    const Place place{context, writeSegment(plain(segment)), entry("runOfShow", index)};
    Segment read;
    if (readObject<Segment>(place, segmentFields(), read))
        acceptSegment(place, read, {});
    return outcome(problems, std::move(read));
}

} // namespace studio::show
