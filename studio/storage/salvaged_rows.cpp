#include "studio/storage/salvaged_rows.h"

#include <algorithm>
#include <string_view>

namespace studio::storage {

namespace {

enum class Pages { OfTable, OfIndex };

/// A table by the look of its rows. `kinds`: i a whole number, t a text, n a whole number or NULL; in the
/// order in which they lie in a record, which is that of the columns, since every key stands first.
struct Shape {
    Pages pages;
    std::string_view kinds;
    const char* insert;
    bool (*isSound)(const std::vector<StoredValue>& values);
};

qint64 number(const StoredValue& value) {
    return std::get<qint64>(value);
}

const QString& text(const StoredValue& value) {
    return std::get<QString>(value);
}

bool isNamed(const std::vector<StoredValue>& values) {
    return !text(values[0]).isEmpty();
}

bool isNumbered(const std::vector<StoredValue>& values) {
    return number(values[0]) > 0 && number(values[1]) > 0;
}

constexpr qint64 kMostNumbers = 1'000'000'000;

bool isOrder(const std::vector<StoredValue>& values) {
    static const QString kStates[] = {QStringLiteral("taken"), QStringLiteral("confirmed"),
                                      QStringLiteral("waiting"), QStringLiteral("cancelled")};
    return isNumbered(values) && number(values[1]) < kMostNumbers && !text(values[2]).isEmpty() &&
           std::find(std::begin(kStates), std::end(kStates), text(values[13])) != std::end(kStates);
}

bool isRun(const std::vector<StoredValue>& values) {
    return number(values[0]) > 0 && !text(values[1]).isEmpty() && number(values[6]) >= 0 &&
           number(values[6]) < kMostNumbers && number(values[7]) >= 0;
}

// Two rows of one key: a page that has been left behind. The newer one holds.
constexpr Shape kShapes[] = {
    {Pages::OfIndex, "iitttttttttiitii",
     "INSERT INTO orders (run, number, id, platform, buyer_id, buyer_name, phone, comment_id, product_code,"
     " size, colour, quantity, unit_price, state, taken_at, changed_at)"
     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run, number) DO UPDATE SET"
     " state = excluded.state, changed_at = excluded.changed_at"
     " WHERE excluded.id = orders.id AND excluded.changed_at > orders.changed_at ON CONFLICT DO NOTHING",
     isOrder},
    {Pages::OfIndex, "iitttti",
     "INSERT INTO comments (run, seq, platform, comment_id, author, body, at) VALUES (?, ?, ?, ?, ?, ?, ?)"
     " ON CONFLICT DO NOTHING",
     isNumbered},
    {Pages::OfTable, "itttinii",
     "INSERT INTO runs (run, id, show_file, title, started_at, ended_at, last_order, last_comment)"
     " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run) DO UPDATE SET"
     " ended_at = COALESCE(excluded.ended_at, ended_at), last_order = MAX(last_order, excluded.last_order),"
     " last_comment = MAX(last_comment, excluded.last_comment) WHERE excluded.id = runs.id"
     " ON CONFLICT DO NOTHING",
     isRun},
    {Pages::OfTable, "iti",
     "INSERT INTO journal (run, state, at) VALUES (?, ?, ?) ON CONFLICT (run) DO UPDATE SET"
     " state = excluded.state, at = excluded.at WHERE excluded.at > journal.at",
     [](const std::vector<StoredValue>& values) {
         return number(values[0]) > 0 && text(values[1]).startsWith(u'{');
     }},
    {Pages::OfIndex, "iittti",
     "INSERT INTO overrides (run, position, product_code, reason, gaps, at) VALUES (?, ?, ?, ?, ?, ?)"
     " ON CONFLICT DO NOTHING",
     isNumbered},
    {Pages::OfIndex, "iiittin",
     "INSERT INTO segments_on_air (run, position, segment, title, product_code, started_at, ended_at)"
     " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run, position) DO UPDATE SET"
     " ended_at = COALESCE(segments_on_air.ended_at, excluded.ended_at)",
     isNumbered},
    {Pages::OfTable,
     "tttinntttt"
     "nnt",
     "INSERT INTO products (code_key, code, name, price, live_price, floor_price, picture, warning, barcode,"
     " brand, commission_points, commission_cap, goods) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
     " ON CONFLICT DO NOTHING",
     isNamed},
    // As version 1 wrote them: a column that came later is not in a row that was there.
    {Pages::OfTable, "tttinntt",
     "INSERT INTO products (code_key, code, name, price, live_price, floor_price, picture, warning)"
     " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
     isNamed},
    {Pages::OfIndex, "titti",
     "INSERT INTO variants (code_key, position, size, colour, stock) VALUES (?, ?, ?, ?, ?)"
     " ON CONFLICT DO NOTHING",
     isNamed},
    {Pages::OfIndex, "ttit",
     "INSERT INTO product_lines (code_key, kind, position, line) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
     isNamed},
    {Pages::OfIndex, "titttt",
     "INSERT INTO papers (code_key, position, kind, number, file, valid_until) VALUES (?, ?, ?, ?, ?, ?)"
     " ON CONFLICT DO NOTHING",
     isNamed},
    {Pages::OfIndex, "titt",
     "INSERT INTO faq (code_key, position, question, answer) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
     isNamed},
};

bool fits(const StoredValue& value, char kind) {
    switch (kind) {
    case 'i':
        return std::holds_alternative<qint64>(value);
    case 't':
        return std::holds_alternative<QString>(value);
    default:
        return !std::holds_alternative<QString>(value);
    }
}

bool fits(const StoredRecord& record, const Shape& shape) {
    return record.isOfTable == (shape.pages == Pages::OfTable) &&
           std::equal(record.values.begin(), record.values.end(), shape.kinds.begin(), shape.kinds.end(),
                      [](const StoredValue& value, char kind) { return fits(value, kind); }) &&
           shape.isSound(record.values);
}

QVariant variantOf(const StoredValue& value) {
    if (const auto* words = std::get_if<QString>(&value))
        return *words;
    if (const auto* whole = std::get_if<qint64>(&value))
        return *whole;
    return orNull(std::nullopt);
}

} // namespace

bool SalvagedRows::take(const StoredRecord& record) {
    const auto* shape = std::find_if(std::begin(kShapes), std::end(kShapes),
                                     [&](const Shape& one) { return fits(record, one); });
    if (shape == std::end(kShapes))
        return true;
    QVariantList values;
    values.reserve(static_cast<qsizetype>(record.values.size()));
    for (const StoredValue& value : record.values)
        values.append(variantOf(value));
    const auto inserted = m_scratch.run(QString::fromLatin1(shape->insert), values);
    // A row against the rules is not one of ours.
    if (!inserted && inserted.error().code != base::ErrorCode(DatabaseError::Refused))
        m_failure = inserted.error();
    return m_failure.has_value();
}

} // namespace studio::storage
