#include "studio/sheets/text_encoding.h"

#include <QStringConverter>

#include <algorithm>
#include <array>

namespace studio::sheets {

namespace {

/// Bytes 0x80 to 0x9F; 0: not used.
constexpr std::array<char16_t, 32> kLower{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                          0x02C6, 0x2030, 0,      0x2039, 0x0152, 0,      0,      0,
                                          0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                          0x02DC, 0x2122, 0,      0x203A, 0x0153, 0,      0,      0x0178};

/// Where the upper half differs from Latin-1.
constexpr char16_t upper1258(unsigned char byte) {
    switch (byte) {
    case 0xC3:
        return 0x0102; // Ă
    case 0xCC:
        return 0x0300; // grave
    case 0xD0:
        return 0x0110; // Đ
    case 0xD2:
        return 0x0309; // hook above
    case 0xD5:
        return 0x01A0; // Ơ
    case 0xDD:
        return 0x01AF; // Ư
    case 0xDE:
        return 0x0303; // tilde
    case 0xE3:
        return 0x0103; // ă
    case 0xEC:
        return 0x0301; // acute
    case 0xF0:
        return 0x0111; // đ
    case 0xF2:
        return 0x0323; // dot below
    case 0xF5:
        return 0x01A1; // ơ
    case 0xFD:
        return 0x01B0; // ư
    case 0xFE:
        return 0x20AB; // ₫
    default:
        return byte;
    }
}

std::optional<QString> from1258(const QByteArray& bytes) {
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const bool isLower = byte >= 0x80 && byte < 0xA0;
        const char16_t letter = isLower ? kLower[byte - 0x80U] : upper1258(byte);
        if (letter == 0)
            return std::nullopt;
        text[i] = QChar(letter);
    }
    return text;
}

/// Which UTF-16 it is by the zero bytes of its Latin letters, marks and line ends; none: not UTF-16.
std::optional<QStringConverter::Encoding> guessedUtf16(const QByteArray& bytes) {
    constexpr qsizetype kLooked = 4096;
    const qsizetype count = std::min(bytes.size(), kLooked) / 2;
    qsizetype zeroFirst = 0;
    qsizetype zeroSecond = 0;
    for (qsizetype i = 0; i < count; ++i) {
        zeroFirst += bytes[2 * i] == '\0' ? 1 : 0;
        zeroSecond += bytes[2 * i + 1] == '\0' ? 1 : 0;
    }
    if (bytes.size() % 2 == 0 && zeroSecond * 3 > count && zeroFirst == 0)
        return QStringConverter::Utf16LE;
    if (bytes.size() % 2 == 0 && zeroFirst * 3 > count && zeroSecond == 0)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

std::optional<QString> decodedAs(QStringConverter::Encoding encoding, const QByteArray& bytes) {
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

std::optional<QString> decoded(const QByteArray& bytes) {
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return decodedAs(QStringConverter::Utf8, bytes);
    if (bytes.startsWith("\xFF\xFE"))
        return decodedAs(QStringConverter::Utf16LE, bytes);
    if (bytes.startsWith("\xFE\xFF"))
        return decodedAs(QStringConverter::Utf16BE, bytes);
    if (const auto encoding = guessedUtf16(bytes))
        return decodedAs(*encoding, bytes);
    const auto text = decodedAs(QStringConverter::Utf8, bytes);
    return text ? text : from1258(bytes);
}

/// Control letters that no text has.
bool isBinary(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar letter) {
        const char16_t c = letter.unicode();
        return c < 0x20 && c != u'\t' && c != u'\n' && c != u'\r' && c != u'\v' && c != u'\f';
    });
}

} // namespace

std::optional<QString> decodedText(const QByteArray& bytes) {
    auto text = decoded(bytes);
    if (!text || isBinary(*text))
        return std::nullopt;
    if (text->startsWith(QChar(QChar::ByteOrderMark)))
        text->remove(0, 1);
    text->replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text->replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return text->normalized(QString::NormalizationForm_C);
}

} // namespace studio::sheets
