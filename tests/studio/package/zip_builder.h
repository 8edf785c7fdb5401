#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

/// A part of a zip as a hostile hand would make it.
struct RawPart {
    QByteArray name;
    QByteArray content;
    enum class Kind { File, Link, Folder } kind = Kind::File;
    bool packed = false;
};

/// Writes a zip with these parts, whatever they are called.
void writeZip(const QString& file, const std::vector<RawPart>& parts);
/// Manifest and show first, then the parts, all of them listed.
std::vector<RawPart> packageWith(const std::vector<RawPart>& parts, const QByteArray& show = {});
/// A show file with nothing in it.
QByteArray emptyShow();
