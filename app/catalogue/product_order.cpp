#include "app/catalogue/product_order.h"

#include "studio/show/air_check.h"

#include <QCollator>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <optional>

namespace app::catalogue {

using studio::show::Product;

namespace {

struct Word {
    SortBy by;
    QLatin1String word;
};
constexpr std::array kWords{
    Word{SortBy::Code, QLatin1String("code")},   Word{SortBy::Name, QLatin1String("name")},
    Word{SortBy::Price, QLatin1String("price")}, Word{SortBy::LivePrice, QLatin1String("livePrice")},
    Word{SortBy::Stock, QLatin1String("stock")}, Word{SortBy::Papers, QLatin1String("papers")},
};

const QString kBy = QStringLiteral("by");
const QString kDescending = QStringLiteral("descending");

std::vector<QCollatorSortKey> keysOf(const std::vector<QString>& texts) {
    QCollator collator{QLocale(QLocale::Vietnamese)};
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(texts.size());
    for (const QString& text : texts)
        keys.push_back(collator.sortKey(text));
    return keys;
}

} // namespace

QJsonObject toJson(const Sorting& sorting) {
    QJsonObject json;
    for (const Word& each : kWords) {
        if (each.by == sorting.by)
            json.insert(kBy, QString(each.word));
    }
    if (sorting.order == Qt::DescendingOrder)
        json.insert(kDescending, true);
    return json;
}

Sorting sortingIn(const QJsonObject& json) {
    Sorting sorting;
    for (const Word& each : kWords) {
        if (json.value(kBy).toString() == each.word)
            sorting.by = each.by;
    }
    if (sorting.by != SortBy::Nothing && json.value(kDescending).toBool())
        sorting.order = Qt::DescendingOrder;
    return sorting;
}

ProductOrder::ProductOrder(QObject* parent)
    : QObject(parent) {
    m_pool.setMaxThreadCount(1);
}

ProductOrder::~ProductOrder() {
    m_pool.clear();
    m_pool.waitForDone();
}

ProductOrder::Line ProductOrder::lineOf(const Product& product, SortBy by, const QDate& today) {
    Line line{product.code, {}, 0, false};
    switch (by) {
    case SortBy::Nothing:
    case SortBy::Code: // by its place
        break;
    case SortBy::Name:
        line.text = product.name;
        break;
    case SortBy::Price:
        line.number = product.price.dong;
        break;
    case SortBy::LivePrice:
        line.isEmpty = !product.livePrice;
        line.number = product.livePrice ? product.livePrice->dong : 0;
        break;
    case SortBy::Stock:
        line.number = product.stockTotal();
        break;
    case SortBy::Papers: // what lacks most is wanted first
        line.isEmpty = product.goods == studio::show::GoodsKind::Ordinary;
        if (!line.isEmpty)
            line.number = -static_cast<qint64>(studio::show::paperGaps(product, today).size());
        break;
    }
    return line;
}

ProductOrder::Ranks ProductOrder::ranksOf(const std::vector<Line>& lines, const Sorting& sorting) {
    std::vector<QCollatorSortKey> keys;
    if (sorting.by == SortBy::Name) {
        std::vector<QString> texts;
        std::transform(lines.begin(), lines.end(), std::back_inserter(texts),
                       [](const Line& line) { return line.text; });
        keys = keysOf(texts);
    }
    const auto compare = [&](std::size_t one, std::size_t other) {
        if (!keys.empty())
            return keys[one].compare(keys[other]);
        const qint64 difference = lines[one].number - lines[other].number;
        return difference < 0 ? -1 : difference > 0 ? 1 : 0;
    };
    std::vector<std::size_t> places(lines.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(), [&](std::size_t one, std::size_t other) {
        if (lines[one].isEmpty || lines[other].isEmpty)
            return !lines[one].isEmpty && lines[other].isEmpty;
        const int compared = compare(one, other);
        return sorting.order == Qt::AscendingOrder ? compared < 0 : compared > 0;
    });
    Ranks ranks;
    ranks.reserve(static_cast<qsizetype>(places.size()));
    for (std::size_t rank = 0; rank < places.size(); ++rank)
        ranks.insert(lines[places[rank]].code, static_cast<int>(rank));
    return ranks;
}

void ProductOrder::sort(const Sorting& sorting, const std::vector<Product>& products) {
    m_sorting = sorting;
    const quint64 number = ++m_asked;
    m_pool.clear(); // what was asked for before and has not begun
    if (sorting.by == SortBy::Nothing) {
        take(number, sorting, {});
        return;
    }
    std::vector<Line> lines;
    lines.reserve(products.size());
    const QDate today = QDate::currentDate();
    for (const Product& product : products) {
        lines.push_back(lineOf(product, sorting.by, today));
        if (sorting.by == SortBy::Code)
            lines.back().number = static_cast<qint64>(lines.size());
    }
    m_pool.start([this, number, sorting, lines = std::move(lines)] {
        QMetaObject::invokeMethod(
            this, [this, number, sorting, ranks = ranksOf(lines, sorting)] { take(number, sorting, ranks); });
    });
}

void ProductOrder::take(quint64 number, const Sorting& sorting, const Ranks& ranks) {
    if (number != m_asked)
        return;
    m_rankedBy = sorting;
    m_ranks = ranks;
    Q_EMIT ranked();
}

void ProductOrder::arrange(std::vector<QString>& codes) const {
    if (m_rankedBy.by == SortBy::Nothing)
        return;
    std::vector<std::pair<int, std::size_t>> places;
    places.reserve(codes.size());
    const auto unknown = static_cast<int>(m_ranks.size());
    for (std::size_t index = 0; index < codes.size(); ++index)
        places.emplace_back(m_ranks.value(codes[index], unknown), index);
    std::sort(places.begin(), places.end());
    std::vector<QString> arranged;
    arranged.reserve(codes.size());
    for (const auto& [rank, index] : places)
        arranged.push_back(std::move(codes[index]));
    codes = std::move(arranged);
}

} // namespace app::catalogue
