#pragma once

#include "studio/catalogue/product_import.h"

#include <QString>

#include <vector>

namespace studio::catalogue {

/// Do two codes name one product? Letter case aside. Any thread.
bool isSameCode(const QString& a, const QString& b);

/// The order of a catalogue: as people count, "A2" before "A10". Any thread.
bool isCodeBefore(const QString& a, const QString& b);

/// A change of the catalogue: products that take the place of those with their codes or are added, and codes
/// that go. A product gets another code by going under the old one and being put under the new one.
struct CatalogueEdit {
    std::vector<show::Product> put;
    std::vector<QString> removed;

    bool isEmpty() const { return put.empty() && removed.empty(); }
    friend bool operator==(const CatalogueEdit&, const CatalogueEdit&) = default;
};

/// All products of the shop, by code. A value.
class Catalogue {
public:
    Catalogue() = default;
    /// Of several with one code the last counts.
    explicit Catalogue(std::vector<show::Product> products);

    /// In the order of their codes.
    const std::vector<show::Product>& products() const { return m_products; }
    std::size_t size() const { return m_products.size(); }
    const show::Product* find(const QString& code) const;
    /// First what goes, then what is put.
    void apply(const CatalogueEdit& edit);
    /// What takes that edit back; to be asked for before it is applied.
    CatalogueEdit inverseOf(const CatalogueEdit& edit) const;

    friend bool operator==(const Catalogue&, const Catalogue&) = default;

private:
    void removeCode(const QString& code);
    void putOne(const show::Product& product);

    std::vector<show::Product> m_products;
};

/// Undo and redo of edits, as edits: whoever takes one applies and stores it like any other, then tells it
/// here. Main thread.
class CatalogueHistory {
public:
    static constexpr std::size_t kMostSteps = 200;

    /// `inverse`: what Catalogue::inverseOf gave before. Redo is forgotten.
    void did(CatalogueEdit edit, CatalogueEdit inverse);
    /// The edit that takes the last one back, or does the one taken back again; null: there is none.
    const CatalogueEdit* nextUndo() const { return m_undo.empty() ? nullptr : &m_undo.back().inverse; }
    const CatalogueEdit* nextRedo() const { return m_redo.empty() ? nullptr : &m_redo.back().edit; }
    /// It has been applied.
    void undone();
    void redone();
    void clear();

private:
    struct Step {
        CatalogueEdit edit;
        CatalogueEdit inverse;
    };
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
};

/// What an import would do to the catalogue.
struct MergePlan {
    std::vector<show::Product> added;
    std::vector<show::Product> changed; ///< as they would be
    std::vector<QString> unchanged;     ///< codes

    CatalogueEdit edit() const;
};

/// Of a product that is there, only what the sheet has a column for is overwritten, with a blank cell too
/// (no live price, say). Its variants are found by size and colour: their stock is overwritten where the
/// sheet has a column for it, new ones are added, none goes. Pure, any thread.
MergePlan mergePlan(const Catalogue& catalogue, const ImportPlan& plan, const ColumnMapping& mapping);

/// In what two forms of a product differ; variants by Size, Colour or Stock. Any thread.
std::vector<Column> differences(const show::Product& before, const show::Product& after);

} // namespace studio::catalogue
