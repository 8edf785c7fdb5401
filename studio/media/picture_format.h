#pragma once

#include <QByteArray>

#include <optional>

namespace studio::media {

/// What a file's bytes say it is, and the bytes that may be given to a decoder. Nothing of
/// the file's name counts.
struct PictureBytes {
    QByteArray bytes;
    const char* format; ///< of QImageReader: "png", "jpeg", "webp"
    int passes = 1;     ///< over the whole picture, that a decoder must make
};

/// nullopt where it is none of the three, is cut off, moves, or is built to keep a decoder
/// busy. PNG loses its text and other chunks that no picture needs: each may unpack to 8 MB.
std::optional<PictureBytes> sanitizePicture(const QByteArray& file);

/// Why it was refused: an animated PNG, WebP or GIF. Nothing is decoded.
bool isAnimation(const QByteArray& file);

} // namespace studio::media
