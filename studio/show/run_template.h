#pragma once

#include "studio/show/show.h"

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace studio::show {

/// A ready way to a run of show through the picked products. Zero: none of that.
struct RunTemplate {
    std::chrono::seconds opening{300}; ///< free talk before the first product
    std::chrono::seconds perProduct{600};
    bool inPairs = false; ///< two products beside each other
    /// After so many products a flash sale of the last one, at so many per cent off its live price, never
    /// below its floor price.
    int flashEvery = 0;
    std::chrono::seconds flashLength{300};
    int flashPercentOff = 10;
    std::chrono::seconds drawEvery{0}; ///< of show time, at the next end of a segment
    std::chrono::seconds drawLength{180};
    std::chrono::seconds breakEvery{0};
    std::chrono::seconds breakLength{600};
    std::chrono::seconds questions{600}; ///< at the end

    friend bool operator==(const RunTemplate&, const RunTemplate&) = default;
};

/// The run for these products, in their order. Pure, any thread.
std::vector<Segment> runFor(const RunTemplate& made, const std::vector<Product>& products);

/// A run that the host liked, without its products: each is told by its number among them.
struct OwnTemplate {
    struct Step {
        Segment segment; ///< without codes and price
        int product = -1;
        int pair = -1;
        int percentOff = 0; ///< flash sale: off the live price
        friend bool operator==(const Step&, const Step&) = default;
    };
    QString name;
    std::vector<Step> steps;

    friend bool operator==(const OwnTemplate&, const OwnTemplate&) = default;
};

OwnTemplate templateOf(const Show& show, const QString& name);
/// For the products of this show: steps whose product is not there are left out, products beyond the
/// template's follow the last step that sells, as long as that is. Scenes that the show does not have are
/// left out. Pure, any thread.
std::vector<Segment> runFor(const OwnTemplate& own, const Show& show);

/// For the program's settings, since templates are for further shows. nullopt: no template.
QJsonObject writeTemplate(const OwnTemplate& own);
std::optional<OwnTemplate> readTemplate(const QJsonObject& object);

} // namespace studio::show
