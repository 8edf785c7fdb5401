#include "studio/session/unsaved_edits.h"

#include "studio/show/arrangement.h"
#include "studio/show/show_file.h"
#include "studio/show/whole_file.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <QList>

#include <algorithm>

namespace studio::session {

namespace {

/// A file that is this much newer than the edits was changed by somebody else, not by the write before them.
constexpr qint64 kOthersAfterMs = 2'000;

QString fileIn(const QString& dataFolder) {
    return dataFolder + QStringLiteral("/unsaved-edits");
}

QByteArray sumOf(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// Checksum and length, the show's file, the show: a line each for the first two. Behind it may be the end of
/// a longer one that was there before.
QByteArray packed(const QString& showFile, const show::Show& show) {
    const QByteArray content = showFile.toUtf8() + '\n' + show::serialiseShow(show, {});
    return sumOf(content) + ' ' + QByteArray::number(content.size()) + '\n' + content;
}

struct Unpacked {
    QString showFile;
    QByteArray show;
};

std::optional<Unpacked> unpacked(const QByteArray& bytes) {
    const qsizetype lineEnd = bytes.indexOf('\n');
    const QList<QByteArray> line = bytes.left(lineEnd).split(' ');
    if (lineEnd < 0 || line.size() != 2)
        return std::nullopt;
    const qsizetype length = line[1].toLongLong();
    const QByteArray content = bytes.mid(lineEnd + 1, std::max<qsizetype>(length, 0));
    const qsizetype fileEnd = content.indexOf('\n');
    if (content.size() != length || fileEnd < 0 || sumOf(content) != line[0])
        return std::nullopt;
    return Unpacked{QString::fromUtf8(content.left(fileEnd)), content.mid(fileEnd + 1)};
}

} // namespace

UnsavedEdits::UnsavedEdits(const QString& dataFolder, const QString& showFile)
    : m_showFile(showFile.isEmpty() ? QString() : QFileInfo(showFile).absoluteFilePath())
    , m_file(fileIn(dataFolder)) {
}

void UnsavedEdits::keep(const show::Show& show) {
    if (m_showFile.isEmpty())
        return;
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return; // a folder that takes nothing has been told of at the start
    const QByteArray bytes = packed(m_showFile, show);
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (m_file.seek(0) && m_file.write(bytes) == bytes.size())
        m_file.resize(bytes.size());
}

void UnsavedEdits::clear() {
    if (m_file.isOpen())
        m_file.resize(0);
}

base::Result<bool> recoverEdits(const QString& dataFolder) {
    const QString file = fileIn(dataFolder);
    const QFileInfo info(file);
    if (!info.exists() || info.size() == 0)
        return false;
    const auto bytes = show::readWhole(file);
    if (!bytes)
        return bytes.error();
    const auto edits = unpacked(*bytes);
    const QFileInfo showInfo(edits ? edits->showFile : QString());
    const bool isOthers =
        showInfo.exists() && info.lastModified().msecsTo(showInfo.lastModified()) > kOthersAfterMs;
    if (!edits || !showInfo.exists() || isOthers) {
        QFile::resize(file, 0); // not removed: another console may have it open
        return false;
    }
    const auto stored = show::loadShow(edits->showFile);
    if (!stored)
        return stored.error();
    const auto wanted = show::parseShow(edits->show, edits->showFile, {});
    if (!wanted)
        return wanted.error();
    const show::Arrangement before = show::arrangementOf(stored->show);
    const show::Arrangement after = show::arrangementOf(wanted->show);
    show::Attic attic;
    if (before != after)
        if (const auto saved = show::saveArrangement(edits->showFile, before, after, attic); !saved)
            return saved.error();
    QFile::resize(file, 0);
    return before != after;
}

} // namespace studio::session
