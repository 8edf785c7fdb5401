#pragma once

#include "studio/show/product.h"
#include "studio/storage/database.h"

namespace studio::storage {

/// The shop's catalogue. A code stands there once, letter case aside. Used inside a work of ShopStore, on its
/// thread.
class ProductRepository {
public:
    explicit ProductRepository(Database& database)
        : m_database(database) {}

    /// Replaces the product with the same code, or adds it.
    base::Result<void> put(const show::Product& product);
    /// Under another code than before; the old one goes. Refused where the new code is another product's.
    base::Result<void> putInPlaceOf(const QString& code, const show::Product& product);
    /// NotFound: no such product.
    base::Result<void> remove(const QString& code);
    base::Result<std::optional<show::Product>> find(const QString& code);
    /// By code.
    base::Result<std::vector<show::Product>> all();
    base::Result<qint64> count();

private:
    base::Result<std::vector<show::Product>> load(const QString& condition, const QVariantList& values);
    base::Result<void> putParts(const QString& key, const show::Product& product);

    Database& m_database;
};

} // namespace studio::storage
