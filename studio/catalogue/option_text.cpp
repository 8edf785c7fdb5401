#include "studio/catalogue/option_text.h"

#include "studio/catalogue/product_search.h"

#include <QRegularExpression>

#include <algorithm>

namespace studio::catalogue {

namespace {

enum class OptionKind { Size, Colour, Other };

OptionKind kindOfName(const QString& name) {
    static const QStringList kSizes =
        QStringLiteral("size,sz,kich co,kich thuoc,co,so,co giay,size giay,kich "
                       "co quan ao,sizes,kichthuoc,kichco")
            .split(QLatin1Char(','));
    static const QStringList kColours =
        QStringLiteral("mau,mau sac,color,colour,colors,mausac").split(QLatin1Char(','));
    const QString words = folded(name);
    if (kSizes.contains(words))
        return OptionKind::Size;
    return kColours.contains(words) ? OptionKind::Colour : OptionKind::Other;
}

/// "M", "2XL", "Free size", "Size 38", "29.5", "50ml", "3-6 tháng", "S (45-50kg)".
bool looksLikeSize(const QString& value) {
    static const QRegularExpression kSize(
        QStringLiteral("^(size|sz|co)?\\s*("
                       "x{0,4}[sl]|m|[2-9]x[sl]|f|fs|os|free ?size|one ?size|oversize|"
                       "[0-9]{1,3}([.,]5)?|"
                       "[0-9]{1,4}([.,][0-9]+)?( ?[-x] ?[0-9]{1,4}([.,][0-9]+)?){0,2} "
                       "?(cm|mm|m|ml|l|lit|g|gr|gram|kg|inch|tuoi|thang|t|y|oz)"
                       ")\\s*(\\(.*\\)|[0-9]{2,3} ?- ?[0-9]{2,3} ?(kg|cm)?)?$"));
    return kSize.match(folded(value)).hasMatch();
}

bool isNone(const QString& value) {
    static const QStringList kNone =
        QStringLiteral("mac dinh,default,default title,khong,none,n/a,-,--,---").split(QLatin1Char(','));
    const QString words = folded(value);
    return words.isEmpty() || kNone.contains(words);
}

/// "Màu đỏ" as "đỏ", "Size M" as "M".
QString withoutLead(const QString& value, OptionKind kind) {
    static const QRegularExpression kSize(QStringLiteral("^(size|sz|cỡ)\\s+(?=\\S)"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kColour(QStringLiteral("^(màu sắc|màu)\\s+(?=\\S)"),
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::UseUnicodePropertiesOption);
    QString text = value.trimmed();
    return kind == OptionKind::Size ? text.remove(kSize) : text.remove(kColour);
}

void add(Options& options, OptionKind kind, const QString& value) {
    if (isNone(value))
        return;
    if (kind == OptionKind::Size && options.size.isEmpty()) {
        options.size = withoutLead(value, OptionKind::Size);
        return;
    }
    const QString text = withoutLead(value, OptionKind::Colour);
    options.colour = options.colour.isEmpty() ? text : options.colour + QStringLiteral(", ") + text;
}

/// Values of one cell without their names. A comma or a bar parts them before a slash or a dash does, which
/// may stand within one ("Đỏ/Đen, M").
QStringList partsOf(const QString& text) {
    static const QRegularExpression kMarks[] = {
        QRegularExpression(QStringLiteral("[|;\\n]")), QRegularExpression(QStringLiteral(",(?!5\\b)|, ")),
        QRegularExpression(QStringLiteral("\\s+/\\s+|\\s+-\\s+|\\s+x\\s+")),
        QRegularExpression(QStringLiteral("/"))};
    for (const QRegularExpression& mark : kMarks) {
        if (text.contains(mark))
            return text.split(mark, Qt::SkipEmptyParts);
    }
    return {text};
}

/// Which of the parts is the size: only one can be.
void addParts(Options& options, const QString& text) {
    QStringList parts = partsOf(text);
    // A slash or a dash between two that are no sizes belongs to the text ("Đỏ/Đen").
    const bool hasSize = std::any_of(parts.begin(), parts.end(),
                                     [](const QString& part) { return looksLikeSize(part.trimmed()); });
    if (!hasSize && !text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('|')))
        parts = QStringList{text};
    for (const QString& part : parts)
        add(options, looksLikeSize(part.trimmed()) ? OptionKind::Size : OptionKind::Other, part);
}

} // namespace

void addOption(Options& options, const QString& name, const QString& value) {
    const OptionKind kind = kindOfName(name);
    if (kind == OptionKind::Other)
        add(options, looksLikeSize(value) ? OptionKind::Size : OptionKind::Other, value);
    else
        add(options, kind, value);
}

Options optionsFrom(const QString& text) {
    static const QRegularExpression kName(QStringLiteral("([^:|;,/\\n\\-]+):"));
    Options options;
    if (isNone(text))
        return options;
    auto names = kName.globalMatch(text);
    if (!names.hasNext()) {
        addParts(options, text.trimmed());
        return options;
    }
    while (names.hasNext()) {
        const auto name = names.next();
        const qsizetype begin = name.capturedEnd();
        const qsizetype end = names.hasNext() ? names.peekNext().capturedStart() : text.size();
        static const QRegularExpression kEdge(QStringLiteral("^[\\s|;,/\\-]+|[\\s|;,/\\-]+$"));
        const QString value = text.mid(begin, end - begin).remove(kEdge);
        if (kindOfName(name.captured(1)) == OptionKind::Other)
            addParts(options, value);
        else
            addOption(options, name.captured(1), value);
    }
    return options;
}

QString nameWithoutOptions(const QString& name, const Options& options) {
    static const QString kMarks = QStringLiteral("-–,/|()[] ");
    QString out = name;
    const auto cut = [&](const QString& value) {
        const qsizetype at = out.size() - value.size();
        if (value.isEmpty() || at < 2 || out.mid(at).compare(value, Qt::CaseInsensitive) != 0 ||
            !kMarks.contains(out[at - 1]))
            return false;
        out.truncate(at);
        return true;
    };
    const auto trim = [&] {
        while (!out.isEmpty() && kMarks.contains(out.back()))
            out.chop(1);
    };
    trim();
    // In either order, each once.
    const bool sizeFirst = cut(options.size);
    if (sizeFirst)
        trim();
    const bool colour = cut(options.colour);
    if (colour)
        trim();
    if (!sizeFirst && colour && cut(options.size))
        trim();
    return (sizeFirst || colour) && !out.isEmpty() ? out : name;
}

} // namespace studio::catalogue
