#include "tests/studio/package/zip_builder.h"

#include "studio/package/manifest.h"
#include "studio/package/part_name.h"
#include "studio/show/show_file.h"

#include <catch2/catch.hpp>

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

void writeZip(const QString& file, const std::vector<RawPart>& parts) {
    archive* zip = archive_write_new();
    archive_write_set_format_zip(zip);
    REQUIRE(archive_write_open_filename(zip, QFile::encodeName(file).constData()) == ARCHIVE_OK);
    for (const RawPart& part : parts) {
        if (part.packed)
            archive_write_zip_set_compression_deflate(zip);
        else
            archive_write_zip_set_compression_store(zip);
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, part.name.constData());
        archive_entry_set_perm(entry, 0644);
        switch (part.kind) {
        case RawPart::Kind::File:
            archive_entry_set_filetype(entry, AE_IFREG);
            archive_entry_set_size(entry, part.content.size());
            break;
        case RawPart::Kind::Link:
            archive_entry_set_filetype(entry, AE_IFLNK);
            archive_entry_set_symlink(entry, part.content.constData());
            break;
        case RawPart::Kind::Folder:
            archive_entry_set_filetype(entry, AE_IFDIR);
            break;
        }
        archive_write_header(zip, entry);
        if (part.kind == RawPart::Kind::File)
            archive_write_data(zip, part.content.constData(), static_cast<std::size_t>(part.content.size()));
        archive_entry_free(entry);
    }
    REQUIRE(archive_write_close(zip) == ARCHIVE_OK);
    archive_write_free(zip);
}

QByteArray emptyShow() {
    return studio::show::serialiseShow({}, {});
}

std::vector<RawPart> packageWith(const std::vector<RawPart>& parts, const QByteArray& show) {
    using namespace studio::package;
    const QByteArray json = show.isEmpty() ? emptyShow() : show;
    Manifest manifest;
    manifest.parts[QLatin1String(kShowName)] = json.size();
    for (const RawPart& part : parts)
        manifest.parts[QString::fromUtf8(part.name)] = part.content.size();
    std::vector<RawPart> whole{{kManifestName, toJson(manifest)}, {kShowName, json}};
    whole.insert(whole.end(), parts.begin(), parts.end());
    return whole;
}
