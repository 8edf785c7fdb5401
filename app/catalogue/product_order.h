#pragma once

#include "studio/show/product.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <vector>

namespace app::catalogue {

enum class SortBy { Nothing, Code, Name, Price, LivePrice, Stock, Papers };

/// How the products stand: by nothing they stand as found, best first.
struct Sorting {
    SortBy by = SortBy::Nothing;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const Sorting&, const Sorting&) = default;
};

/// For the settings. What is unknown there is "by nothing".
QJsonObject toJson(const Sorting& sorting);
Sorting sortingIn(const QJsonObject& json);

/// What is remembered of the sorting, and who keeps it; without `keep` it is forgotten.
struct SortingMemory {
    Sorting sorting;
    std::function<void(const Sorting&)> keep;
};

/// The place of every product of the catalogue in the sorted list. Compared on a thread of its own, since ten
/// thousand Vietnamese names take longer than a window may stand still; until then the former places serve.
/// Codes as the catalogue has them (A2 before A10), names by Vietnamese collation, digits as numbers; prices
/// and stock as figures, what has none last either way; what lacks most papers first. Main thread.
class ProductOrder : public QObject {
    Q_OBJECT
public:
    explicit ProductOrder(QObject* parent = nullptr);
    ~ProductOrder() override;

    const Sorting& sorting() const { return m_sorting; }
    /// `ranked` follows, with sorting by nothing too. `products`: in the catalogue's order.
    void sort(const Sorting& sorting, const std::vector<studio::show::Product>& products);
    /// Those that are not ranked yet come last.
    void arrange(std::vector<QString>& codes) const;

Q_SIGNALS:
    void ranked();

private:
    /// A product as far as it counts here.
    struct Line {
        QString code;
        QString text;
        qint64 number = 0;
        bool isEmpty = false;
    };
    using Ranks = QHash<QString, int>;

    static Line lineOf(const studio::show::Product& product, SortBy by, const QDate& today);
    static Ranks ranksOf(const std::vector<Line>& lines, const Sorting& sorting);
    void take(quint64 number, const Sorting& sorting, const Ranks& ranks);

    Sorting m_sorting;
    /// Those that `m_ranks` are of.
    Sorting m_rankedBy;
    Ranks m_ranks;
    quint64 m_asked = 0;
    /// Last: waits for the work.
    QThreadPool m_pool;
};

} // namespace app::catalogue
