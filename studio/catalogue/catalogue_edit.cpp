#include "studio/catalogue/catalogue_edit.h"

#include <algorithm>
#include <iterator>

namespace studio::catalogue {

namespace {

using show::Product;

/// Up to so many changes are made one by one, more of them by sorting once.
constexpr std::size_t kFewChanges = 32;

bool isDigit(QChar letter) {
    return letter >= QLatin1Char('0') && letter <= QLatin1Char('9');
}

/// The digits from `at` on, without zeros before them; `at` goes behind them.
QStringView digitsAt(QStringView text, qsizetype& at) {
    while (at < text.size() && text[at] == QLatin1Char('0'))
        ++at;
    const qsizetype begin = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.mid(begin, at - begin);
}

/// Letter by letter, case aside; 0 where one is the beginning of the other.
int orderOfLetters(QStringView a, QStringView b) {
    const qsizetype size = std::min(a.size(), b.size());
    for (qsizetype i = 0; i < size; ++i) {
        const QChar left = a[i].toCaseFolded();
        const QChar right = b[i].toCaseFolded();
        if (left != right)
            return left < right ? -1 : 1;
    }
    return 0;
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
    return a.size() == b.size() && orderOfLetters(a, b) == 0;
}

bool isCodeBefore(const QString& a, const QString& b) {
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const QStringView one = digitsAt(a, i);
            const QStringView other = digitsAt(b, j);
            if (one.size() != other.size())
                return one.size() < other.size();
            if (const int order = one.compare(other); order != 0)
                return order < 0;
        } else if (const int order = orderOfLetters(QStringView(a).mid(i++, 1), QStringView(b).mid(j++, 1));
                   order != 0) {
            return order < 0;
        }
    }
    if (i < a.size() || j < b.size())
        return j < b.size();
    // "A01" and "A1" count alike, but are two codes.
    const int order = orderOfLetters(a, b);
    return order != 0 ? order < 0 : a.size() < b.size();
}

Catalogue::Catalogue(std::vector<Product> products)
    : m_products(std::move(products)) {
    sortOut(m_products);
}

const Product* Catalogue::find(const QString& code) const {
    const auto at = std::lower_bound(m_products.begin(), m_products.end(), code, isBefore);
    return at != m_products.end() && isSameCode(at->code, code) ? &*at : nullptr;
}

void Catalogue::removeCode(const QString& code) {
    const auto at = std::lower_bound(m_products.begin(), m_products.end(), code, isBefore);
    if (at != m_products.end() && isSameCode(at->code, code))
        m_products.erase(at);
}

void Catalogue::putOne(const Product& product) {
    const auto at = std::lower_bound(m_products.begin(), m_products.end(), product.code, isBefore);
    if (at != m_products.end() && isSameCode(at->code, product.code))
        *at = product;
    else
        m_products.insert(at, product);
}

void Catalogue::apply(const CatalogueEdit& edit) {
    if (edit.removed.size() + edit.put.size() <= kFewChanges) {
        std::for_each(edit.removed.begin(), edit.removed.end(),
                      [this](const QString& code) { removeCode(code); });
        std::for_each(edit.put.begin(), edit.put.end(), [this](const Product& product) { putOne(product); });
        return;
    }
    std::vector<QString> gone = edit.removed;
    std::sort(gone.begin(), gone.end(), isCodeBefore);
    std::erase_if(m_products, [&](const Product& product) {
        const auto at = std::lower_bound(gone.begin(), gone.end(), product.code, isCodeBefore);
        return at != gone.end() && isSameCode(*at, product.code);
    });
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
