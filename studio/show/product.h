#pragma once

#include "studio/base/money.h"

#include "studio/show/regulated_goods.h"

#include <QDate>
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

/// What the seller earns on a sale of somebody else's goods.
struct Commission {
    /// Hundredths of a per cent of what the buyer pays: 0…10,000.
    int basisPoints = 0;
    /// At most this much a piece; none: no cap.
    std::optional<base::Money> cap;

    friend bool operator==(const Commission&, const Commission&) = default;
};

/// A document that lets regulated goods be sold.
struct Paper {
    PaperKind kind = PaperKind::Other;
    /// As printed on it; empty: not known.
    QString number;
    /// Absolute path of a scan; empty: none.
    QString file;
    /// Last day; invalid: no end.
    QDate validUntil;

    friend bool operator==(const Paper&, const Paper&) = default;
};

/// A question that buyers ask often, with the shop's answer.
struct Faq {
    QString question;
    QString answer;

    friend bool operator==(const Faq&, const Faq&) = default;
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
    /// Further ones, absolute paths.
    QStringList morePictures;
    /// EAN, UPC or the shop's own; empty: none.
    QString barcode;
    QString brand;
    std::optional<Commission> commission;
    std::vector<Variant> variants;
    QStringList talkingPoints;
    QStringList forbiddenClaims;
    /// Shown with the seller line while the product is on air (regulated goods).
    QString warning;
    /// Decides which papers must be there.
    GoodsKind goods = GoodsKind::Ordinary;
    std::vector<Paper> papers;
    std::vector<Faq> faq;

    int stockTotal() const;

    friend bool operator==(const Product&, const Product&) = default;
};

} // namespace studio::show
