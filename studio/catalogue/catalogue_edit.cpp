#include "studio/catalogue/catalogue_edit.h"

#include "studio/catalogue/product_rules.h"

#include <algorithm>
#include <iterator>

namespace studio::catalogue {

namespace {

using show::Product;

bool isDigit(QChar letter) {
    return letter >= QLatin1Char('0') && letter <= QLatin1Char('9');
}

/// The digits from `at` on, without zeros before them; `at` goes behind them.
QStringView digitsAt(const QString& text, qsizetype& at) {
    while (at < text.size() && text[at] == QLatin1Char('0'))
        ++at;
    const qsizetype begin = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return QStringView(text).mid(begin, at - begin);
}

bool isBefore(const Product& product, const QString& code) {
    return isCodeBefore(product.code, code);
}

/// By code, one each: of several the last.
void sortOut(std::vector<Product>& products) {
    std::stable_sort(products.begin(), products.end(),
                     [](const Product& a, const Product& b) { return isCodeBefore(a.code, b.code); });
    // Seen from the end, the first of equals is the last one given.
    const auto last = std::unique(products.rbegin(), products.rend(), [](const Product& a, const Product& b) {
        return isSameCode(a.code, b.code);
    });
    products.erase(products.begin(), last.base());
}

} // namespace

bool isSameCode(const QString& a, const QString& b) {
    return codeKey(a) == codeKey(b);
}

bool isCodeBefore(const QString& a, const QString& b) {
    const QString left = codeKey(a);
    const QString right = codeKey(b);
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < left.size() && j < right.size()) {
        if (isDigit(left[i]) && isDigit(right[j])) {
            const QStringView one = digitsAt(left, i);
            const QStringView other = digitsAt(right, j);
            if (one.size() != other.size())
                return one.size() < other.size();
            if (const int order = one.compare(other); order != 0)
                return order < 0;
        } else if (left[i] != right[j]) {
            return left[i] < right[j];
        } else {
            ++i;
            ++j;
        }
    }
    if (i < left.size() || j < right.size())
        return j < right.size();
    // "A01" and "A1" count alike, but are two codes.
    return left < right;
}

Catalogue::Catalogue(std::vector<Product> products)
    : m_products(std::move(products)) {
    sortOut(m_products);
}

const Product* Catalogue::find(const QString& code) const {
    const auto at = std::lower_bound(m_products.begin(), m_products.end(), code, isBefore);
    return at != m_products.end() && isSameCode(at->code, code) ? &*at : nullptr;
}

void Catalogue::apply(const CatalogueEdit& edit) {
    std::vector<QString> gone = edit.removed;
    std::sort(gone.begin(), gone.end(), isCodeBefore);
    std::erase_if(m_products, [&](const Product& product) {
        const auto at = std::lower_bound(gone.begin(), gone.end(), product.code, isCodeBefore);
        return at != gone.end() && isSameCode(*at, product.code);
    });
    if (edit.put.empty())
        return;
    m_products.insert(m_products.end(), edit.put.begin(), edit.put.end());
    sortOut(m_products);
}

CatalogueEdit Catalogue::inverseOf(const CatalogueEdit& edit) const {
    CatalogueEdit inverse;
    std::vector<QString> touched = edit.removed;
    for (const Product& product : edit.put)
        touched.push_back(product.code);
    std::sort(touched.begin(), touched.end(), isCodeBefore);
    touched.erase(std::unique(touched.begin(), touched.end(), isSameCode), touched.end());
    for (const QString& code : touched) {
        if (const Product* product = find(code))
            inverse.put.push_back(*product);
        else
            inverse.removed.push_back(code);
    }
    return inverse;
}

void CatalogueHistory::did(CatalogueEdit edit, CatalogueEdit inverse) {
    m_redo.clear();
    m_undo.push_back({std::move(edit), std::move(inverse)});
    if (m_undo.size() > kMostSteps)
        m_undo.erase(m_undo.begin());
}

void CatalogueHistory::undone() {
    if (m_undo.empty())
        return;
    m_redo.push_back(std::move(m_undo.back()));
    m_undo.pop_back();
}

void CatalogueHistory::redone() {
    if (m_redo.empty())
        return;
    m_undo.push_back(std::move(m_redo.back()));
    m_redo.pop_back();
}

void CatalogueHistory::clear() {
    m_undo.clear();
    m_redo.clear();
}

} // namespace studio::catalogue
