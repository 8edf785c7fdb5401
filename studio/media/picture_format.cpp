#include "studio/media/picture_format.h"

#include <QtEndian>

#include <array>
#include <cstring>
#include <string_view>

namespace studio::media {
namespace {

constexpr std::string_view kPngSignature("\x89PNG\r\n\x1a\n", 8);
// Name, length and checksum around a chunk's data.
constexpr qsizetype kPngChunkFrame = 12;
// A progressive JPEG has about ten scans; each costs a pass over the whole picture.
constexpr int kMostJpegScans = 64;
constexpr char kMarker = '\xff';
constexpr char kStartOfScan = '\xda';
constexpr char kEndOfImage = '\xd9';

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

quint32 bigEndian32(const char* at) {
    return qFromBigEndian<quint32>(at);
}

bool pictureNeeds(std::string_view chunk) {
    constexpr std::array<std::string_view, 8> kNeeded{"IHDR", "PLTE", "IDAT", "IEND",
                                                      "tRNS", "gAMA", "cHRM", "sRGB"};
    for (const auto name : kNeeded) {
        if (name == chunk) {
            return true;
        }
    }
    return false;
}

std::optional<PictureBytes> sanitizePng(const QByteArray& file) {
    QByteArray kept = file.left(static_cast<qsizetype>(kPngSignature.size()));
    kept.reserve(file.size());
    qsizetype at = kept.size();
    while (file.size() - at >= kPngChunkFrame) {
        const auto length = static_cast<qsizetype>(bigEndian32(file.constData() + at));
        const std::string_view name(file.constData() + at + 4, 4);
        if (length > file.size() - at - kPngChunkFrame || name == "acTL") {
            return std::nullopt; // cut off, or animated
        }
        if (pictureNeeds(name)) {
            kept.append(file.constData() + at, length + kPngChunkFrame);
        }
        if (name == "IEND") {
            return PictureBytes{kept, "png"};
        }
        at += length + kPngChunkFrame;
    }
    return std::nullopt;
}

/// Inside picture data FF is always followed by 00, so a bare marker is a real one; the
/// thumbnail in a photograph's EXIF block has a few of its own.
std::optional<PictureBytes> sanitizeJpeg(const QByteArray& file) {
    int scans = 0;
    bool ended = false;
    const char* at = file.constData();
    const char* const end = at + file.size() - 1;
    while (at < end && (at = static_cast<const char*>(
                            std::memchr(at, kMarker, static_cast<std::size_t>(end - at)))) != nullptr) {
        if (at[1] == kStartOfScan) {
            ++scans;
            ended = false;
        } else if (at[1] == kEndOfImage) {
            ended = true;
        }
        ++at;
    }
    if (scans == 0 || scans > kMostJpegScans || !ended) {
        return std::nullopt;
    }
    return PictureBytes{file, "jpeg", scans};
}

std::optional<PictureBytes> sanitizeWebp(const QByteArray& file) {
    constexpr qsizetype kHeader = 21;
    constexpr unsigned kAnimated = 0x02; // flags of the VP8X chunk (RFC 9649, 2.7)
    if (file.size() < kHeader) {
        return std::nullopt;
    }
    const auto length = qFromLittleEndian<quint32>(file.constData() + 4);
    const bool extended = view(file).substr(12, 4) == "VP8X";
    const bool animated = extended && (static_cast<unsigned char>(file[20]) & kAnimated) != 0;
    if (static_cast<qint64>(length) + 8 > file.size() || animated) {
        return std::nullopt;
    }
    return PictureBytes{file, "webp"};
}

} // namespace

bool isAnimation(const QByteArray& file) {
    const std::string_view bytes = view(file);
    if (bytes.starts_with(kPngSignature)) {
        const auto control = bytes.find("acTL"); // stands before the picture data
        return control != std::string_view::npos && control < bytes.find("IDAT");
    }
    if (bytes.starts_with("RIFF")) {
        constexpr std::size_t kFirstChunk = 12;
        return bytes.substr(0, kFirstChunk).ends_with("WEBP") && bytes.substr(kFirstChunk, 4) == "VP8X" &&
               bytes.find("ANMF") != std::string_view::npos;
    }
    if (!bytes.starts_with("GIF8")) {
        return false;
    }
    constexpr std::string_view kNextPicture("\x00\x21\xf9\x04",
                                            4); // a block's end, then how a picture is shown
    const auto first = bytes.find(kNextPicture);
    return first != std::string_view::npos && bytes.find(kNextPicture, first + 1) != std::string_view::npos;
}

std::optional<PictureBytes> sanitizePicture(const QByteArray& file) {
    const std::string_view head = view(file);
    if (head.starts_with(kPngSignature)) {
        return sanitizePng(file);
    }
    if (head.starts_with("\xff\xd8\xff")) {
        return sanitizeJpeg(file);
    }
    if (head.starts_with("RIFF") && head.substr(0, 12).ends_with("WEBP")) {
        return sanitizeWebp(file);
    }
    return std::nullopt;
}

} // namespace studio::media
