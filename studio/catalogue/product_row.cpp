#include "studio/catalogue/product_row.h"

#include "studio/catalogue/cell_values.h"
#include "studio/catalogue/goods_text.h"
#include "studio/catalogue/product_rules.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace studio::catalogue {

using show::Product;

namespace {

constexpr qsizetype kToldLetters = 100;

show::Commission& commissionOf(Product& product) {
    if (!product.commission)
        product.commission.emplace();
    return *product.commission;
}

QString oneLine(const QString& cell) {
    QString text = cell.trimmed();
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return text;
}

/// Links stand behind one another with commas, too (KiotViet, Sapo); a comma within one is written %2C.
QStringList pictureEntries(const QString& cell) {
    static const QRegularExpression kNext(QStringLiteral("\\s*,\\s*(?=https?://)"),
                                          QRegularExpression::CaseInsensitiveOption);
    QStringList entries;
    for (const QString& entry : listFrom(cell))
        entries += isPictureLink(entry) ? entry.split(kNext, Qt::SkipEmptyParts) : QStringList(entry);
    return entries;
}

/// Reads one row; every fault is kept.
class RowReader {
public:
    RowReader(const QStringList& cells, const ColumnMapping& mapping, const QString& folder,
              const RowOwner& owner, ProductRow& out)
        : m_cells(cells)
        , m_mapping(mapping)
        , m_folder(folder)
        , m_owner(owner)
        , m_out(out) {}

    void read() {
        Product& product = m_out.product;
        readCode();
        product.barcode = barcode();
        product.brand = text(Column::Brand);
        product.warning = text(Column::Warning);
        product.price = money(Column::Price).value_or(base::Money{});
        product.livePrice = money(Column::LivePrice);
        product.floorPrice = money(Column::FloorPrice);
        product.talkingPoints = listFrom(said(Column::TalkingPoints));
        product.forbiddenClaims = listFrom(said(Column::ForbiddenClaims));
        readCommission();
        readGoods();
        readPictures();
        readQuestions();
        readVariant();
        product.name =
            m_owner.isOneOfSeveral ? nameWithoutOptions(text(Column::Name), options()) : text(Column::Name);
        checkLimits();
    }

private:
    QString raw(Column column) const {
        const auto at = m_mapping.columns.find(column);
        if (at == m_mapping.columns.end() || at->second < 0 || at->second >= m_cells.size())
            return {};
        return m_cells[at->second];
    }

    /// The cell; empty where the row does not say it.
    QString said(Column column) {
        QString cell = raw(column);
        if (cell.trimmed().isEmpty())
            return {};
        m_out.cells[column] = cell.left(kToldLetters);
        return cell;
    }

    void fault(Column column, RowFault what) {
        m_out.problems.push_back({m_out.row, column, what, raw(column).left(kToldLetters)});
    }

    void odd(Column column, RowFault what) {
        m_out.remarks.push_back({m_out.row, column, what, raw(column).left(kToldLetters)});
    }

    QString text(Column column) { return oneLine(said(column)); }

    void readCode() {
        static const QRegularExpression kDate(
            QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9:]{5,8})?$|^[0-9]{1,2}-(jan|feb|mar|apr|may|jun|"
                           "jul|aug|sep|oct|nov|dec|thg[0-9]{1,2})$"),
            QRegularExpression::CaseInsensitiveOption);
        m_out.product.code = m_owner.code;
        const QString cell = said(Column::Code).trimmed();
        for (const Column column : {Column::Code, Column::VariantCode, Column::Group}) {
            if (isShortened(raw(column)))
                fault(column, RowFault::CodeWasShortened);
        }
        if (kDate.match(cell).hasMatch())
            odd(Column::Code, RowFault::CodeIsADate);
        if (m_owner.isMade)
            m_out.remarks.push_back({m_out.row, Column::Code, RowFault::CodeIsMade, m_owner.code});
    }

    QString barcode() {
        if (!isShortened(raw(Column::Barcode)))
            return text(Column::Barcode);
        odd(Column::Barcode, RowFault::BarcodeWasShortened);
        return {};
    }

    Options options() const { return {m_out.variant.size, m_out.variant.colour}; }

    std::optional<base::Money> money(Column column) {
        const QString cell = said(column);
        if (cell.isEmpty())
            return std::nullopt;
        const auto value = moneyFrom(cell);
        if (!value)
            fault(column, RowFault::BadPrice);
        return value;
    }

    void checkLimits() {
        Product whole = m_out.product;
        if (m_out.hasVariant)
            whole.variants = {m_out.variant};
        for (const FieldFault& found : limitFaults(whole))
            fault(found.column, found.fault);
    }

    void readCommission() {
        if (const QString rate = said(Column::CommissionRate); !rate.isEmpty()) {
            if (const auto points = basisPointsFrom(rate))
                commissionOf(m_out.product).basisPoints = *points;
            else
                fault(Column::CommissionRate, RowFault::BadNumber);
        }
        if (const auto cap = money(Column::CommissionCap))
            commissionOf(m_out.product).cap = cap;
    }

    void readGoods() {
        if (const QString goods = said(Column::Goods); !goods.isEmpty()) {
            if (const auto kind = goodsFrom(goods))
                m_out.product.goods = *kind;
            else
                fault(Column::Goods, RowFault::UnknownGoods);
        }
        const QStringList papers = listFrom(said(Column::Papers));
        for (const QString& entry : papers) {
            if (hasBadDay(entry))
                fault(Column::Papers, RowFault::BadDate);
            m_out.product.papers.push_back(paperOf(entry, m_out.product.goods));
        }
    }

    void readPictures() {
        QStringList files;
        for (const QString& entry : pictureEntries(said(Column::Picture))) {
            if (isPictureLink(entry))
                files.append(entry);
            else if (entry.contains(QLatin1String("://")))
                m_out.remarks.push_back(
                    {m_out.row, Column::Picture, RowFault::PictureIsALink, entry.left(kToldLetters)});
            else
                files.append(QDir::cleanPath(QDir(m_folder).absoluteFilePath(entry)));
        }
        if (files.isEmpty())
            return;
        m_out.product.picture = files.takeFirst();
        m_out.product.morePictures = files;
    }

    void readQuestions() {
        for (const QString& entry : listFrom(said(Column::Questions))) {
            const qsizetype bar = entry.indexOf(QLatin1Char('|'));
            show::Faq faq{entry.left(bar).trimmed(), bar < 0 ? QString() : entry.mid(bar + 1).trimmed()};
            m_out.product.faq.push_back(std::move(faq));
        }
    }

    void readVariant() {
        const Options said = rowOptions(m_cells, m_mapping);
        m_out.variant.size = said.size;
        m_out.variant.colour = said.colour;
        m_out.hasOptions = !said.isEmpty();
        readStock();
        m_out.hasVariant = m_out.hasOptions || m_out.says(Column::Stock);
    }

    /// Shop programs count below zero what was sold before it came in.
    void readStock() {
        QString stock = said(Column::Stock).trimmed();
        if (stock.isEmpty())
            return;
        const bool isBelow = stock.startsWith(QLatin1Char('-')) || stock.startsWith(QChar(0x2212));
        const auto pieces = stockFrom(isBelow ? stock.mid(1) : stock);
        if (!pieces)
            fault(Column::Stock, RowFault::BadStock);
        else if (!isBelow)
            m_out.variant.stock = *pieces;
        else
            odd(Column::Stock, RowFault::StockBelowZero);
    }

    const QStringList& m_cells;
    const ColumnMapping& m_mapping;
    const QString& m_folder;
    const RowOwner& m_owner;
    ProductRow& m_out;
};

} // namespace

bool isPictureLink(const QString& entry) {
    return entry.startsWith(QLatin1String("http://"), Qt::CaseInsensitive) ||
           entry.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
}

QString ProductRow::cellOf(Column column) const {
    const auto at = cells.find(column);
    return at == cells.end() ? QString() : at->second;
}

ProductRow readProductRow(const QStringList& cells, int row, const ColumnMapping& mapping,
                          const QString& folder, const RowOwner& owner) {
    ProductRow out;
    out.row = row;
    RowReader(cells, mapping, folder, owner, out).read();
    return out;
}

Options rowOptions(const QStringList& cells, const ColumnMapping& mapping) {
    constexpr std::array kPairs{std::pair(Column::Option1Name, Column::Option1Value),
                                std::pair(Column::Option2Name, Column::Option2Value),
                                std::pair(Column::Option3Name, Column::Option3Value)};
    Options options;
    for (const auto& [name, value] : kPairs) {
        if (const QString said = cellAt(cells, mapping, value); !said.isEmpty())
            addOption(options, cellAt(cells, mapping, name), said);
    }
    if (options.isEmpty()) {
        // Some write the product's name before it.
        QString text = cellAt(cells, mapping, Column::Variation);
        const QString name = cellAt(cells, mapping, Column::Name);
        if (!name.isEmpty() && text.startsWith(name, Qt::CaseInsensitive))
            text = text.mid(name.size()).remove(QRegularExpression(QStringLiteral("^[\\s\\-–/,|(]+|\\)$")));
        options = optionsFrom(text);
    }
    if (const QString size = oneLine(cellAt(cells, mapping, Column::Size)); !size.isEmpty())
        options.size = size;
    if (const QString colour = oneLine(cellAt(cells, mapping, Column::Colour)); !colour.isEmpty())
        options.colour = colour;
    return options;
}

} // namespace studio::catalogue
