#include "studio/storage/product_repository.h"

#include "studio/storage/stored_words.h"

#include <unordered_map>

namespace studio::storage {

namespace {

using show::Product;

const QString kPicture = QStringLiteral("picture");
const QString kPoint = QStringLiteral("point");
const QString kClaim = QStringLiteral("claim");

constexpr const char* kPartTables[] = {"variants", "product_lines", "papers", "faq"};

QString keyOf(const QString& code) {
    return code.toCaseFolded();
}

std::optional<qint64> dong(const std::optional<base::Money>& money) {
    return money ? std::optional<qint64>(money->dong) : std::nullopt;
}

std::optional<base::Money> moneyFrom(const std::optional<qint64>& dong) {
    return dong ? std::optional(base::Money{*dong}) : std::nullopt;
}

Product productFrom(const Row& row) {
    Product product;
    product.code = row.text(1);
    product.name = row.text(2);
    product.price = {row.integer(3)};
    product.livePrice = moneyFrom(row.maybeInteger(4));
    product.floorPrice = moneyFrom(row.maybeInteger(5));
    product.picture = row.text(6);
    product.warning = row.text(7);
    product.barcode = row.text(8);
    product.brand = row.text(9);
    if (const auto points = row.maybeInteger(10))
        product.commission = show::Commission{static_cast<int>(*points), moneyFrom(row.maybeInteger(11))};
    product.goods = goodsFrom(row.text(12));
    return product;
}

void takeLine(Product& product, const QString& kind, const QString& line) {
    if (kind == kPicture)
        product.morePictures.append(line);
    else if (kind == kPoint)
        product.talkingPoints.append(line);
    else if (kind == kClaim)
        product.forbiddenClaims.append(line);
}

/// A table of what belongs to a product, in the order of its rows.
struct PartTable {
    const char* columns;
    void (*take)(Product& product, const Row& row);
};

constexpr PartTable kParts[] = {
    {"SELECT code_key, size, colour, stock FROM variants %1 ORDER BY code_key, position",
     [](Product& product, const Row& row) {
         product.variants.push_back({row.text(1), row.text(2), static_cast<int>(row.integer(3))});
     }},
    {"SELECT code_key, kind, line FROM product_lines %1 ORDER BY code_key, kind, position",
     [](Product& product, const Row& row) {
         takeLine(product, row.text(1), row.text(2));
     }},
    {"SELECT code_key, kind, number, file, valid_until FROM papers %1 ORDER BY code_key, position",
     [](Product& product, const Row& row) {
         product.papers.push_back(
             {paperFrom(row.text(1)), row.text(2), row.text(3), QDate::fromString(row.text(4), Qt::ISODate)});
     }},
    {"SELECT code_key, question, answer FROM faq %1 ORDER BY code_key, position",
     [](Product& product, const Row& row) {
         product.faq.push_back({row.text(1), row.text(2)});
     }},
};

} // namespace

base::Result<void> ProductRepository::put(const Product& product) {
    const QString key = keyOf(product.code);
    for (const char* table : kPartTables) {
        const auto emptied = m_database.run(
            QStringLiteral("DELETE FROM %1 WHERE code_key = ?").arg(QLatin1String(table)), {key});
        if (!emptied)
            return emptied.error();
    }
    const std::optional<qint64> points =
        product.commission ? std::optional<qint64>(product.commission->basisPoints) : std::nullopt;
    const std::optional<qint64> cap = product.commission ? dong(product.commission->cap) : std::nullopt;
    const auto written = m_database.run(
        QStringLiteral("INSERT INTO products (code_key, code, name, price, live_price, floor_price, picture,"
                       " warning, barcode, brand, commission_points, commission_cap, goods)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code_key) DO UPDATE SET"
                       " code = excluded.code, name = excluded.name, price = excluded.price,"
                       " live_price = excluded.live_price, floor_price = excluded.floor_price,"
                       " picture = excluded.picture, warning = excluded.warning, barcode = excluded.barcode,"
                       " brand = excluded.brand, commission_points = excluded.commission_points,"
                       " commission_cap = excluded.commission_cap, goods = excluded.goods"),
        {key, product.code, product.name, qint64{product.price.dong}, orNull(dong(product.livePrice)),
         orNull(dong(product.floorPrice)), product.picture, product.warning, product.barcode, product.brand,
         orNull(points), orNull(cap), wordOf(product.goods)});
    if (!written)
        return written.error();
    return putParts(key, product);
}

base::Result<void> ProductRepository::putParts(const QString& key, const Product& product) {
    base::Result<void> done;
    const auto insert = [&](const QString& sql, const QVariantList& values) {
        if (!done)
            return;
        if (const auto inserted = m_database.run(sql, values); !inserted)
            done = inserted.error();
    };
    int position = 0;
    for (const show::Variant& variant : product.variants)
        insert(QStringLiteral("INSERT INTO variants (code_key, position, size, colour, stock)"
                              " VALUES (?, ?, ?, ?, ?)"),
               {key, ++position, variant.size, variant.colour, variant.stock});
    for (const auto& [kind, lines] :
         {std::pair(kPicture, &product.morePictures), std::pair(kPoint, &product.talkingPoints),
          std::pair(kClaim, &product.forbiddenClaims)}) {
        position = 0;
        for (const QString& line : *lines)
            insert(QStringLiteral(
                       "INSERT INTO product_lines (code_key, kind, position, line) VALUES (?, ?, ?, ?)"),
                   {key, kind, ++position, line});
    }
    position = 0;
    for (const show::Paper& paper : product.papers)
        insert(QStringLiteral("INSERT INTO papers (code_key, position, kind, number, file, valid_until)"
                              " VALUES (?, ?, ?, ?, ?, ?)"),
               {key, ++position, wordOf(paper.kind), paper.number, paper.file,
                paper.validUntil.toString(Qt::ISODate)});
    position = 0;
    for (const show::Faq& faq : product.faq)
        insert(QStringLiteral("INSERT INTO faq (code_key, position, question, answer) VALUES (?, ?, ?, ?)"),
               {key, ++position, faq.question, faq.answer});
    return done;
}

base::Result<void> ProductRepository::putInPlaceOf(const QString& code, const Product& product) {
    if (keyOf(code) != keyOf(product.code)) {
        const auto taken = find(product.code);
        if (!taken)
            return taken.error();
        if (taken.value())
            return base::Error{DatabaseError::Refused, "the code is another product's"};
        if (auto removed = remove(code); !removed)
            return removed;
    }
    return put(product);
}

base::Result<void> ProductRepository::remove(const QString& code) {
    const auto removed =
        m_database.run(QStringLiteral("DELETE FROM products WHERE code_key = ?"), {keyOf(code)});
    if (!removed)
        return removed.error();
    if (removed.value() == 0)
        return base::Error{DatabaseError::NotFound, "no such product"};
    return {};
}

base::Result<std::optional<Product>> ProductRepository::find(const QString& code) {
    const auto found = load(QStringLiteral("WHERE code_key = ?"), {keyOf(code)});
    if (!found)
        return found.error();
    return found.value().empty() ? std::nullopt : std::optional(found.value().front());
}

base::Result<std::vector<Product>> ProductRepository::all() {
    return load(QString(), {});
}

base::Result<qint64> ProductRepository::count() {
    const auto counted = m_database.number(QStringLiteral("SELECT COUNT(*) FROM products"));
    if (!counted)
        return counted.error();
    return counted.value().value_or(0);
}

base::Result<std::vector<Product>> ProductRepository::load(const QString& condition,
                                                           const QVariantList& values) {
    std::vector<Product> products;
    std::unordered_map<QString, std::size_t> places;
    auto done = m_database.query(
        QStringLiteral(
            "SELECT code_key, code, name, price, live_price, floor_price, picture, warning, barcode,"
            " brand, commission_points, commission_cap, goods FROM products %1 ORDER BY code_key")
            .arg(condition),
        values, [&](const Row& row) {
            places.emplace(row.text(0), products.size());
            products.push_back(productFrom(row));
        });
    for (const PartTable& part : kParts) {
        if (!done)
            return done.error();
        done =
            m_database.query(QString::fromLatin1(part.columns).arg(condition), values, [&](const Row& row) {
                if (const auto place = places.find(row.text(0)); place != places.end())
                    part.take(products[place->second], row);
            });
    }
    if (!done)
        return done.error();
    return products;
}

} // namespace studio::storage
