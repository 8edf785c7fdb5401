#pragma once

#include "studio/show/product.h"

#include <QHash>
#include <QString>

#include <cstddef>
#include <vector>

namespace studio::catalogue {

/// Text for comparing: lower case, without tone marks, đ as d, runs of blanks as one, none around. Any
/// thread.
QString folded(const QString& text);

/// Finds products as somebody types: the code itself first, then codes that begin so, then those of whose
/// words (of code, name, brand and barcode) every typed word begins one, then those that hold every typed
/// word anywhere; tone marks aside. Built once, kept up by put and remove. Main thread.
class ProductSearch {
public:
    void reset(const std::vector<show::Product>& products);
    /// Takes the place of the one with that code, letter case aside; else comes last.
    void put(const show::Product& product);
    void remove(const QString& code);
    std::size_t size() const { return m_entryOfCode.size(); }
    /// Codes, best first; those that fit alike, and all for an empty text, in the order they were put.
    std::vector<QString> find(const QString& typed, std::size_t most) const;

private:
    struct Entry {
        QString code; ///< empty: removed
        QString foldedCode;
        QString words; ///< each behind a blank
    };
    static Entry entryOf(const show::Product& product);
    void dropRemoved();

    std::vector<Entry> m_entries;
    QHash<QString, std::size_t> m_entryOfCode; ///< by lower-case code
};

} // namespace studio::catalogue
