#pragma once

#include <QString>
#include <QStringList>

namespace studio::catalogue {

/// A size and a colour; what is neither ("vị dâu", "combo 2") stands with the colour, since a variant has no
/// third thing.
struct Options {
    QString size;
    QString colour;

    bool isEmpty() const { return size.isEmpty() && colour.isEmpty(); }
    friend bool operator==(const Options&, const Options&) = default;
};

/// From one cell: "Đỏ, M", "Màu: Đỏ / Size: M", "Phân loại hàng: Đen,XL", "MÀU:ĐỎ|SIZE:M", "M". "Mặc định"
/// and "Default Title" are none. Any thread.
Options optionsFrom(const QString& text);

/// An option whose name ("Màu sắc", "Size", "Vị") and value stand in cells of their own.
void addOption(Options& options, const QString& name, const QString& value);

/// A name without its own size and colour at its end: "Áo thun - Đỏ - M" as "Áo thun".
QString nameWithoutOptions(const QString& name, const Options& options);

} // namespace studio::catalogue
