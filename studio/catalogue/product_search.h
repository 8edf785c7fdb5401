#pragma once

#include "studio/show/product.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace studio::catalogue {

/// Text for comparing: lower case, without tone marks, đ as d, runs of blanks as one. Any thread.
QString folded(const QString& text);

/// Finds products as somebody types: by the beginning of the code first, then by words of code, name, brand
/// and barcode, tone marks aside. Built once, kept up by put and remove. Main thread.
class ProductSearch {
public:
    void reset(const std::vector<show::Product>& products);
    void put(const show::Product& product);
    void remove(const QString& code);
    /// Codes, best first; an empty text gives all in the order they were put.
    std::vector<QString> find(const QString& typed, std::size_t most) const;

private:
    struct Entry {
        QString code;
        QString foldedCode;
        QString words;
    };
    std::vector<Entry> m_entries;
};

} // namespace studio::catalogue
