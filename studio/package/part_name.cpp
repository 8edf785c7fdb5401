#include "studio/package/part_name.h"

#include "studio/package/package_limits.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace studio::package {

namespace {

constexpr int kLongestBase = 40;

struct Room {
    PartKind kind;
    const char* name;
    const char* endings;
    qint64 largest;
};

constexpr std::array kRooms{
    Room{PartKind::Picture, "pictures", "png jpg jpeg webp bmp gif svg", kLargestPicture},
    Room{PartKind::Paper, "papers", "pdf png jpg jpeg webp", kLargestPicture},
    Room{PartKind::Film, "films", "mp4 mkv mov webm avi mp3 m4a aac ogg opus flac wav", kLargestFilm},
    Room{PartKind::Theme, "themes", "json", kLargestTheme},
};

const Room* roomFor(PartKind kind) {
    for (const Room& room : kRooms) {
        if (room.kind == kind)
            return &room;
    }
    return nullptr;
}

bool hasEnding(const Room& room, const QString& file) {
    const QString ending = QFileInfo(file).suffix().toLower();
    return !ending.isEmpty() && QString::fromLatin1(room.endings).split(QLatin1Char(' ')).contains(ending);
}

} // namespace

std::optional<PartKind> partKind(const QString& name) {
    if (name == QLatin1String(kManifestName))
        return PartKind::Manifest;
    if (name == QLatin1String(kShowName))
        return PartKind::Show;
    static const QRegularExpression kForm(QStringLiteral(
        "\\A([a-z]{5,8})/([A-Za-z0-9][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*\\.[A-Za-z0-9]{2,5})\\z"));
    static const QRegularExpression kDevice(QStringLiteral("\\A(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\\."),
                                            QRegularExpression::CaseInsensitiveOption);
    constexpr int kLongestName = 120;
    const QRegularExpressionMatch match = kForm.match(name);
    if (name.size() > kLongestName || !match.hasMatch() || kDevice.match(match.captured(2)).hasMatch())
        return std::nullopt;
    for (const Room& room : kRooms) {
        if (match.captured(1) == QLatin1String(room.name))
            return hasEnding(room, name) ? std::optional(room.kind) : std::nullopt;
    }
    return std::nullopt;
}

qint64 largest(PartKind kind) {
    if (kind == PartKind::Manifest)
        return kLargestManifest;
    const Room* room = roomFor(kind);
    return room ? room->largest : show::kLargestFile;
}

QString roomOf(PartKind kind) {
    const Room* room = roomFor(kind);
    return room ? QString::fromLatin1(room->name) : QString();
}

bool mayTravel(PartKind kind, const QString& file) {
    const Room* room = roomFor(kind);
    return room && hasEnding(*room, file);
}

QString makePartName(PartKind kind, int number, const QString& file) {
    static const QRegularExpression kOther(QStringLiteral("[^a-z0-9]+"));
    const QFileInfo info(file);
    QString base = info.completeBaseName().normalized(QString::NormalizationForm_D).toLower();
    base.replace(QChar(0x0111), QLatin1Char('d'));
    static const QRegularExpression kMarks(QStringLiteral("\\p{M}+"));
    base.remove(kMarks);
    base.replace(kOther, QStringLiteral("-"));
    base = base.left(kLongestBase);
    return QStringLiteral("%1/%2-%3.%4")
        .arg(roomOf(kind))
        .arg(number, 3, 10, QLatin1Char('0'))
        .arg(base.isEmpty() ? QStringLiteral("file") : base, info.suffix().toLower());
}

} // namespace studio::package
