#include "studio/catalogue/product_codes.h"

#include "studio/catalogue/option_text.h"
#include "studio/catalogue/product_row.h"
#include "studio/catalogue/product_rules.h"
#include "studio/catalogue/product_search.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace studio::catalogue {

namespace {

struct CodedRow {
    int row = 0;
    QString parentCode;
    QString ownCode;
    QString name;
    QString group;
    bool hasOptions = false;
};

bool isCode(const QString& text) {
    return !text.isEmpty() && text.size() <= kLongestCode &&
           std::none_of(text.begin(), text.end(), [](QChar letter) { return letter.isSpace(); });
}

/// A code that people would type, not the number or the address a program gave.
bool isSpokenCode(const QString& text) {
    constexpr qsizetype kLongestSpoken = 12;
    static const QRegularExpression kDigit(QStringLiteral("[0-9]"));
    static const QRegularExpression kNumber(QStringLiteral("^[0-9]{7,}$"));
    const bool isSlug = text.contains(QLatin1Char('-')) && text == text.toLower();
    return isCode(text) && text.size() <= kLongestSpoken && text.contains(kDigit) && !isSlug &&
           !kNumber.match(text).hasMatch();
}

/// What all begin with, up to a mark between parts; empty: nothing of use.
QString commonBegin(const QStringList& codes) {
    static const QString kMarks = QStringLiteral("-_./");
    QString begin = codes.first();
    for (const QString& code : codes) {
        qsizetype same = 0;
        while (same < begin.size() && same < code.size() &&
               begin[same].toCaseFolded() == code[same].toCaseFolded())
            ++same;
        begin.truncate(same);
    }
    const auto endsThere = [&](const QString& code) {
        return code.size() == begin.size() || kMarks.contains(code[begin.size()]);
    };
    if (!std::all_of(codes.begin(), codes.end(), endsThere)) {
        while (!begin.isEmpty() && !kMarks.contains(begin.back()))
            begin.chop(1);
    }
    while (!begin.isEmpty() && kMarks.contains(begin.back()))
        begin.chop(1);
    return begin.size() < 2 ? QString() : begin;
}

/// The rows of one product, by what they have in common.
class Owners {
public:
    Owners(const sheets::Table& table, const ColumnMapping& mapping, const QSet<int>& passedOver)
        : m_mapping(mapping) {
        for (auto row = static_cast<std::size_t>(std::max(mapping.headerRow, 0)) + 1; row < table.rows.size();
             ++row) {
            const int number = static_cast<int>(row);
            if (passedOver.contains(number) || isBlank(table.rows[row]))
                m_rows.push_back({number, {}, {}, {}, {}, false});
            else
                m_rows.push_back(read(table.rows[row], number));
        }
    }

    std::map<int, RowOwner> owners() {
        const bool hasOwnCodes =
            m_mapping.columns.contains(Column::Variation) || m_mapping.columns.contains(Column::Option1Value);
        const QSet<QString> named = namedCodes();
        QString keyAbove;
        QString nameAbove;
        for (const CodedRow& row : m_rows) {
            QString key = keyOf(row);
            const bool repeats = row.name.isEmpty() || row.name == nameAbove;
            const bool goesOn = row.hasOptions && !keyAbove.isEmpty() && row.group.isEmpty() && repeats &&
                                row.parentCode.isEmpty() &&
                                (row.ownCode.isEmpty() || (hasOwnCodes && row.name.isEmpty() &&
                                                           !named.contains(codeKey(row.ownCode))));
            if (goesOn)
                key = keyAbove;
            keyAbove = key;
            nameAbove = goesOn ? nameAbove : row.name;
            if (!key.isEmpty())
                m_groups[key].push_back(&row);
        }
        std::map<int, RowOwner> out;
        for (const auto& [key, rows] : m_groups.asKeyValueRange())
            put(key, rows, out);
        return out;
    }

private:
    CodedRow read(const QStringList& cells, int number) const {
        const auto cell = [&](Column column) {
            return cellAt(cells, m_mapping, column);
        };
        CodedRow row;
        row.row = number;
        row.name = cell(Column::Name);
        row.group = cell(Column::Group);
        row.hasOptions = !rowOptions(cells, m_mapping).isEmpty();
        // With codes of both kinds the first is the product's.
        const bool hasBoth = m_mapping.columns.contains(Column::VariantCode);
        row.parentCode = hasBoth ? cell(Column::Code) : QString();
        row.ownCode = hasBoth ? cell(Column::VariantCode) : cell(Column::Code);
        return row;
    }

    QSet<QString> namedCodes() const {
        QSet<QString> named;
        for (const CodedRow& row : m_rows) {
            if (!row.name.isEmpty() && !row.ownCode.isEmpty())
                named.insert(codeKey(row.ownCode));
        }
        return named;
    }

    static QString keyOf(const CodedRow& row) {
        if (!row.parentCode.isEmpty())
            return codeKey(row.parentCode);
        return codeKey(row.group.isEmpty() ? row.ownCode : row.group);
    }

    static void put(const QString& key, const std::vector<const CodedRow*>& rows,
                    std::map<int, RowOwner>& out) {
        const RowOwner owner = ownerOf(key, rows);
        const auto isOther = [&](const CodedRow* row) {
            return codeKey(row->ownCode) != codeKey(rows.front()->ownCode);
        };
        const bool isSeveral = std::any_of(rows.begin(), rows.end(), isOther);
        for (const CodedRow* row : rows) {
            const QString& said = row->parentCode.isEmpty() ? row->ownCode : row->parentCode;
            RowOwner& mine = out[row->row] = owner;
            mine.isGrouped = codeKey(said) != codeKey(owner.code);
            mine.isOneOfSeveral = isSeveral;
            mine.isMade = owner.isMade && row == rows.front();
            // Letter case as the row has it, so that a file is read as it is written.
            if (!mine.isGrouped)
                mine.code = said;
        }
    }

    static RowOwner ownerOf(const QString& key, const std::vector<const CodedRow*>& rows) {
        QStringList codes;
        QString group;
        for (const CodedRow* row : rows) {
            if (!row->parentCode.isEmpty())
                return {row->parentCode};
            if (!row->ownCode.isEmpty())
                codes.append(row->ownCode);
            if (!row->group.isEmpty())
                group = row->group;
        }
        if (codes.isEmpty())
            return {isCode(group) ? group : QString()};
        const auto isFirst = [&](const QString& code) {
            return codeKey(code) == codeKey(codes.first());
        };
        if (std::all_of(codes.begin(), codes.end(), isFirst))
            return {codes.first()};
        const auto leading = std::find_if(codes.begin(), codes.end(),
                                          [&](const QString& code) { return codeKey(code) == key; });
        if (leading != codes.end() && !group.isEmpty())
            return {*leading};
        if (isSpokenCode(group))
            return {group};
        const QString begin = commonBegin(codes);
        return {begin.isEmpty() ? codes.first() : begin, true};
    }

    const ColumnMapping& m_mapping;
    std::vector<CodedRow> m_rows;
    QHash<QString, std::vector<const CodedRow*>> m_groups;
};

bool isTotal(const QStringList& cells, const ColumnMapping& mapping) {
    static const QRegularExpression kTotal(
        QStringLiteral("^(tong|tong cong|tong so|tong so luong|tong ton|tong tien|cong|total|totals|grand "
                       "total|sum)\\s*:?$|^tong cong\\b"));
    const auto first = std::find_if(cells.begin(), cells.end(),
                                    [](const QString& cell) { return !cell.trimmed().isEmpty(); });
    const auto isTotalWord = [](const QString& cell) {
        return kTotal.match(folded(cell)).hasMatch();
    };
    const QString code = cellAt(cells, mapping, Column::Code);
    const QString name = cellAt(cells, mapping, Column::Name);
    const bool isProduct = (!code.isEmpty() && !isTotalWord(code)) || (!name.isEmpty() && !isTotalWord(name));
    return first != cells.end() && !isProduct && (isTotalWord(*first) || isTotalWord(name));
}

/// Says what belongs into the columns: no number where numbers stand, in two columns or beside no code.
bool isNote(const QStringList& cells, const ColumnMapping& mapping) {
    static const QRegularExpression kDigit(QStringLiteral("[0-9]"));
    static const QRegularExpression kRule(QStringLiteral(
        "bat buoc|khong bat buoc|tuy chon|mandatory|optional|required|nhap |vui long|please|enter "));
    int words = 0;
    for (const Column column : {Column::Price, Column::LivePrice, Column::Stock}) {
        const QString cell = cellAt(cells, mapping, column);
        if (cell.isEmpty())
            continue;
        const bool isRule = kRule.match(folded(cell)).hasMatch();
        if (cell.contains(kDigit) && !isRule)
            return false;
        words += isRule ? 2 : 1;
    }
    return words > 1;
}

} // namespace

QString cellAt(const QStringList& cells, const ColumnMapping& mapping, Column column) {
    const auto at = mapping.columns.find(column);
    return at == mapping.columns.end() || at->second < 0 ? QString() : cells.value(at->second).trimmed();
}

bool isBlank(const QStringList& row) {
    return std::all_of(row.begin(), row.end(), [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

bool isShortened(const QString& cell) {
    static const QRegularExpression kShort(QStringLiteral("^[0-9]([.,][0-9]+)?[eE]\\+[0-9]{1,3}$"));
    return kShort.match(cell.trimmed()).hasMatch();
}

std::map<int, RowFault> notesAndTotals(const sheets::Table& table, const ColumnMapping& mapping) {
    std::map<int, RowFault> found;
    bool isBelowHeader = true;
    for (auto row = static_cast<std::size_t>(std::max(mapping.headerRow, 0)) + 1; row < table.rows.size();
         ++row) {
        const QStringList& cells = table.rows[row];
        if (isBlank(cells))
            continue;
        isBelowHeader = isBelowHeader && isNote(cells, mapping);
        if (isBelowHeader)
            found[static_cast<int>(row)] = RowFault::RowIsANote;
        else if (isTotal(cells, mapping))
            found[static_cast<int>(row)] = RowFault::RowIsATotal;
    }
    return found;
}

std::map<int, RowOwner> productCodes(const sheets::Table& table, const ColumnMapping& mapping,
                                     const QSet<int>& passedOver) {
    return Owners(table, mapping, passedOver).owners();
}

} // namespace studio::catalogue
