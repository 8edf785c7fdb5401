#include "studio/catalogue/cell_values.h"
#include "studio/catalogue/goods_text.h"
#include "studio/catalogue/product_import.h"

#include <algorithm>
#include <set>

namespace studio::catalogue {

namespace {

constexpr int kHundred = 100;

QString moneyCell(const std::optional<base::Money>& money) {
    return money ? QString::number(money->dong) : QString();
}

/// "12%", "12.5%", "0.05%".
QString percentCell(int basisPoints) {
    QString text = QString::number(basisPoints / kHundred);
    if (const int rest = basisPoints % kHundred; rest > 0) {
        text += QLatin1Char('.') + QString::number(rest).rightJustified(2, QLatin1Char('0'));
        if (text.endsWith(QLatin1Char('0')))
            text.chop(1);
    }
    return text + QLatin1Char('%');
}

QString questionsCell(const std::vector<show::Faq>& faq) {
    QStringList entries;
    for (const show::Faq& entry : faq)
        entries.append(entry.question + QStringLiteral(" | ") + entry.answer);
    return listCell(entries);
}

QString papersCell(const std::vector<show::Paper>& papers, const QString& language) {
    QStringList entries;
    for (const show::Paper& paper : papers)
        entries.append(paperEntry(paper, language));
    return listCell(entries);
}

QString productCell(const show::Product& product, Column column, const QString& language) {
    switch (column) {
    case Column::Name:
        return product.name;
    case Column::Price:
        return moneyCell(product.price);
    case Column::LivePrice:
        return moneyCell(product.livePrice);
    case Column::FloorPrice:
        return moneyCell(product.floorPrice);
    case Column::Picture:
        return listCell(product.picture.isEmpty() ? QStringList()
                                                  : QStringList(product.picture) + product.morePictures);
    case Column::Barcode:
        return product.barcode;
    case Column::Brand:
        return product.brand;
    case Column::CommissionRate:
        return product.commission ? percentCell(product.commission->basisPoints) : QString();
    case Column::CommissionCap:
        return product.commission ? moneyCell(product.commission->cap) : QString();
    case Column::Goods:
        return product.goods == show::GoodsKind::Ordinary ? QString() : goodsText(product.goods, language);
    case Column::Papers:
        return papersCell(product.papers, language);
    case Column::Warning:
        return product.warning;
    case Column::TalkingPoints:
        return listCell(product.talkingPoints);
    case Column::ForbiddenClaims:
        return listCell(product.forbiddenClaims);
    case Column::Questions:
        return questionsCell(product.faq);
    case Column::Code:
    case Column::Size:
    case Column::Colour:
    case Column::Stock:
    case Column::Group:
    case Column::VariantCode:
    case Column::Variation:
    case Column::Option1Name:
    case Column::Option1Value:
    case Column::Option2Name:
    case Column::Option2Value:
    case Column::Option3Name:
    case Column::Option3Value:
        break;
    }
    return {};
}

QString variantCell(const show::Variant& variant, Column column) {
    switch (column) {
    case Column::Size:
        return variant.size;
    case Column::Colour:
        return variant.colour;
    case Column::Stock:
        return QString::number(variant.stock);
    default:
        return {};
    }
}

bool isConfidential(Column column) {
    return column == Column::FloorPrice || column == Column::CommissionRate ||
           column == Column::CommissionCap;
}

sheets::ColumnKind kindOf(Column column) {
    switch (column) {
    case Column::Price:
    case Column::LivePrice:
    case Column::FloorPrice:
    case Column::CommissionCap:
    case Column::Stock:
        return sheets::ColumnKind::Number;
    default:
        return sheets::ColumnKind::Text;
    }
}

/// Code and name stand in every row; what else belongs to the product in its first.
QStringList rowOf(const show::Product& product, const show::Variant* variant, bool isFirst,
                  const std::vector<Column>& columns, const QString& language) {
    QStringList row;
    for (const Column column : columns) {
        if (column == Column::Code)
            row.append(product.code);
        else if (column == Column::Size || column == Column::Colour || column == Column::Stock)
            row.append(variant ? variantCell(*variant, column) : QString());
        else
            row.append(isFirst || column == Column::Name ? productCell(product, column, language)
                                                         : QString());
    }
    return row;
}

} // namespace

sheets::Table exportTable(const std::vector<show::Product>& products, const QString& language,
                          Confidential confidential) {
    std::vector<Column> columns;
    std::copy_if(kColumns.begin(), kColumns.end(), std::back_inserter(columns), [&](Column column) {
        return confidential == Confidential::Written || !isConfidential(column);
    });
    sheets::Table table;
    QStringList header;
    for (const Column column : columns) {
        header.append(headerOf(column, language));
        table.kinds.push_back(kindOf(column));
    }
    table.rows.push_back(header);
    for (const show::Product& product : products) {
        if (product.variants.empty())
            table.rows.push_back(rowOf(product, nullptr, true, columns, language));
        for (const show::Variant& variant : product.variants)
            table.rows.push_back(
                rowOf(product, &variant, &variant == &product.variants.front(), columns, language));
    }
    return table;
}

namespace {

/// The header as it stands; where it would not be understood again (two rows, columns that were told by hand)
/// with words that are.
QStringList readableHeader(QStringList header, const ColumnMapping& mapping) {
    sheets::Table alone;
    alone.rows.push_back(header);
    const ColumnMapping guessed = guessMapping(alone);
    for (const auto& [column, at] : mapping.columns) {
        const auto known = guessed.columns.find(column);
        const bool isReadOnly = std::find(kColumns.begin(), kColumns.end(), column) == kColumns.end();
        if (at < 0 || isReadOnly || (known != guessed.columns.end() && known->second == at))
            continue;
        while (header.size() <= at)
            header.append(QString());
        header[at] = headerOf(column, QStringLiteral("vi"));
    }
    return header;
}

} // namespace

sheets::Table badRows(const sheets::Table& table, const ColumnMapping& mapping, const ImportPlan& plan,
                      const QString& reasonHeader, const std::vector<QString>& reasonOfProblem) {
    std::map<int, QStringList> reasonsOfRow;
    for (std::size_t i = 0; i < plan.problems.size(); ++i)
        reasonsOfRow[plan.problems[i].row].append(i < reasonOfProblem.size() ? reasonOfProblem[i]
                                                                             : QString());
    const auto rowAt = [&](int row) {
        const auto at = static_cast<std::size_t>(row);
        return row >= 0 && at < table.rows.size() ? table.rows[at] : QStringList();
    };
    QStringList header = readableHeader(rowAt(mapping.headerRow), mapping);
    // A file of bad rows that was read again has the column already.
    const bool hasReasons = !header.isEmpty() && header.last() == reasonHeader;
    qsizetype width = header.size();
    for (const auto& [row, reasons] : reasonsOfRow)
        width = std::max(width, rowAt(row).size());
    const qsizetype reasonColumn = hasReasons ? header.size() - 1 : width;
    const auto withReason = [&](QStringList row, const QString& reason) {
        while (row.size() <= reasonColumn)
            row.append(QString());
        row[reasonColumn] = reason;
        return row;
    };
    sheets::Table out;
    out.name = table.name;
    out.rows.push_back(withReason(std::move(header), reasonHeader));
    const auto codeColumn = mapping.columns.find(Column::Code);
    for (auto& [row, reasons] : reasonsOfRow) {
        reasons.removeDuplicates();
        QStringList cells = rowAt(row);
        // Without the rows around it a row has to say itself what it belongs to.
        const auto code = plan.codeOfRow.find(row);
        if (code != plan.codeOfRow.end() && codeColumn != mapping.columns.end()) {
            while (cells.size() <= codeColumn->second)
                cells.append(QString());
            cells[codeColumn->second] = code->second;
        }
        out.rows.push_back(withReason(std::move(cells), reasons.join(QStringLiteral("; "))));
    }
    return out;
}

} // namespace studio::catalogue
