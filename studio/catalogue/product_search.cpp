#include "studio/catalogue/product_search.h"

#include "studio/catalogue/product_rules.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace studio::catalogue {

namespace {

constexpr QLatin1Char kBlank(' ');
/// Removed entries are dropped together, once there are that many and more than half.
constexpr std::size_t kFewRemoved = 64;

/// How well something fits what was typed; Count: not at all.
enum class Fit : std::size_t { Code, CodeBegins, WordsBegin, Holds, Count };

struct Typed {
    QString whole;
    QStringList words;      ///< each as it stands inside the entry's words
    QStringList beginnings; ///< the same behind a blank
};

bool holdsAll(const QString& words, const QStringList& parts) {
    return std::all_of(parts.begin(), parts.end(), [&](const QString& part) { return words.contains(part); });
}

} // namespace

QString folded(const QString& text) {
    const QString apart = text.normalized(QString::NormalizationForm_D).toLower();
    QString out;
    out.reserve(apart.size());
    for (const QChar letter : apart) {
        if (letter.isSpace()) {
            if (!out.isEmpty() && !out.endsWith(kBlank))
                out += kBlank;
        } else if (letter == QChar(u'đ')) {
            out += QLatin1Char('d');
        } else if (letter.category() != QChar::Mark_NonSpacing) {
            out += letter;
        }
    }
    if (out.endsWith(kBlank))
        out.chop(1);
    return out;
}

ProductSearch::Entry ProductSearch::entryOf(const show::Product& product) {
    const QString code = folded(product.code);
    const QString words = kBlank + code + kBlank + folded(product.name) + kBlank + folded(product.brand) +
                          kBlank + folded(product.barcode);
    return {product.code, code, words};
}

void ProductSearch::reset(const std::vector<show::Product>& products) {
    m_entries.clear();
    m_entryOfCode.clear();
    m_entries.reserve(products.size());
    m_entryOfCode.reserve(static_cast<qsizetype>(products.size()));
    for (const show::Product& product : products)
        put(product);
}

void ProductSearch::put(const show::Product& product) {
    const QString key = codeKey(product.code);
    const auto known = m_entryOfCode.constFind(key);
    if (known != m_entryOfCode.cend()) {
        m_entries[*known] = entryOf(product);
        return;
    }
    m_entryOfCode.insert(key, m_entries.size());
    m_entries.push_back(entryOf(product));
}

void ProductSearch::remove(const QString& code) {
    const auto known = m_entryOfCode.constFind(codeKey(code));
    if (known == m_entryOfCode.cend())
        return;
    m_entries[*known] = {};
    m_entryOfCode.erase(known);
    const std::size_t removed = m_entries.size() - size();
    if (removed > kFewRemoved && removed * 2 > m_entries.size())
        dropRemoved();
}

void ProductSearch::dropRemoved() {
    std::erase_if(m_entries, [](const Entry& entry) { return entry.code.isEmpty(); });
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_entryOfCode.insert(codeKey(m_entries[i].code), i);
}

std::vector<QString> ProductSearch::find(const QString& typed, std::size_t most) const {
    Typed wanted{folded(typed), {}, {}};
    wanted.words = wanted.whole.split(kBlank, Qt::SkipEmptyParts);
    for (const QString& word : std::as_const(wanted.words))
        wanted.beginnings.append(kBlank + word);

    const auto fitOf = [&](const Entry& entry) {
        if (entry.foldedCode == wanted.whole)
            return Fit::Code;
        if (entry.foldedCode.startsWith(wanted.whole))
            return Fit::CodeBegins;
        if (!holdsAll(entry.words, wanted.words))
            return Fit::Count;
        return holdsAll(entry.words, wanted.beginnings) ? Fit::WordsBegin : Fit::Holds;
    };
    std::array<std::vector<const Entry*>, static_cast<std::size_t>(Fit::Count)> found;
    for (const Entry& entry : m_entries) {
        const auto fit = entry.code.isEmpty() ? Fit::Count : fitOf(entry);
        if (fit != Fit::Count && found[static_cast<std::size_t>(fit)].size() < most)
            found[static_cast<std::size_t>(fit)].push_back(&entry);
    }
    std::vector<QString> codes;
    for (const auto& group : found) {
        for (std::size_t i = 0; i < group.size() && codes.size() < most; ++i)
            codes.push_back(group[i]->code);
    }
    return codes;
}

} // namespace studio::catalogue
