#pragma once

#include "studio/show/show.h"

#include <algorithm>

namespace studio::show {

/// A small shop: products A0…, a scene, a run of every kind.
inline Show madeShow(int products = 6) {
    Show show;
    show.title = QStringLiteral("Áo dài Tết");
    show.scenes = {{QStringLiteral("main"), QStringLiteral("Main"), {}, {}}};
    for (int number = 0; number < products; ++number) {
        Product product;
        product.code = QStringLiteral("A%1").arg(number);
        product.name = QStringLiteral("Áo %1").arg(number);
        product.price = {100'000 * (number + 1)};
        product.variants = {{QStringLiteral("M"), {}, 10}};
        show.products.push_back(product);
        Segment segment;
        segment.kind = SegmentKind::Product;
        segment.productCode = product.code;
        segment.planned = std::chrono::minutes(5 + number);
        show.runOfShow.push_back(segment);
    }
    Segment flash;
    flash.kind = SegmentKind::FlashSale;
    flash.productCode = QStringLiteral("A1");
    flash.flashPrice = base::Money{79'000};
    flash.planned = std::chrono::minutes(5);
    const auto place = std::min<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(show.runOfShow.size()));
    show.runOfShow.insert(show.runOfShow.begin() + place, flash);
    Segment rest;
    rest.kind = SegmentKind::Break;
    rest.title = QStringLiteral("Nghỉ");
    rest.planned = std::chrono::minutes(10);
    show.runOfShow.push_back(rest);
    return show;
}

inline Segment selling(const QString& code) {
    Segment segment;
    segment.kind = SegmentKind::Product;
    segment.productCode = code;
    return segment;
}

} // namespace studio::show
