#pragma once

#include "studio/base/money.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace studio::show {

/// One buyable form of a product. An empty size or colour means "has none".
struct Variant {
    QString size;
    QString colour;
    int stock = 0;

    friend bool operator==(const Variant&, const Variant&) = default;
};

struct Product {
    /// What buyers type: "A12". Unique in a show, letter case aside.
    QString code;
    QString name;
    base::Money price;
    /// The price during the show; none: `price` stands, nothing is struck.
    std::optional<base::Money> livePrice;
    /// For the host's eyes only, never in the picture.
    std::optional<base::Money> floorPrice;
    /// Absolute path of the picture; empty: a placeholder is drawn.
    QString picture;
    std::vector<Variant> variants;
    QStringList talkingPoints;
    QStringList forbiddenClaims;
    /// Shown with the seller line while the product is on air (regulated goods).
    QString warning;

    int stockTotal() const;

    friend bool operator==(const Product&, const Product&) = default;
};

} // namespace studio::show
