#include "plugins/overlays/painting/text_block.h"

#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/glyph_fonts.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

constexpr double kShrinkStep = 0.92;
/// Smaller letters break lines better than a straight proportion tells.
constexpr double kShrinkMargin = 1.1;
/// The ellipsis takes the room of a few thin letters.
constexpr int kMostCharactersForEllipsis = 24;
constexpr QChar kEllipsis(0x2026);
/// Vietnamese syllables have seven letters at most.
constexpr qsizetype kLongestWordGivenUp = 7;
/// A last line as short as that, of the width, is taken into the line before by letters at least that small.
constexpr double kLonelyWord = 0.25;
constexpr double kSmallerForLonely = 0.92;
/// Of the letters' size; Noto Color Emoji draws small in its em square.
constexpr double kEmojiSize = 1.17;
/// Of the letters' size: two accents above a capital, a heavy letter's side.
constexpr double kOverhang = 0.25;

int wholePixels(double size) {
    return std::max(1, static_cast<int>(std::lround(size)));
}

QFont fontFor(const TextShape& shape, double pixelSize) {
    QFont font;
    font.setFamilies({textFamily()});
    font.setStyleStrategy(QFont::NoFontMerging);
    font.setPixelSize(wholePixels(pixelSize));
    font.setHintingPreference(QFont::PreferNoHinting);
    if (shape.letterSpacing != 0) {
        font.setLetterSpacing(QFont::AbsoluteSpacing, shape.letterSpacing);
    }
    return font;
}

QString joined(const std::vector<TextRun>& runs) {
    QString text;
    for (const auto& run : runs) {
        text += run.text;
    }
    return text;
}

void addFormats(const TextRun& run, int start, double pixelSize, QList<QTextLayout::FormatRange>& formats) {
    QTextCharFormat format;
    format.setForeground(run.colour);
    format.setFontWeight(run.weight);
    format.setFontStrikeOut(run.struck);
    formats.append({start, static_cast<int>(run.text.size()), format});
    for (const auto& stretch : paintable(run.text).stretches) {
        auto other = format;
        other.setFontFamilies(stretch.families);
        if (stretch.families.size() > 1) {
            other.setFontStyleStrategy(QFont::PreferDefault);
        }
        if (stretch.emoji) {
            other.setFontWeight(QFont::Normal);
            other.setProperty(QTextFormat::FontPixelSize, wholePixels(pixelSize * kEmojiSize));
        }
        formats.append({start + static_cast<int>(stretch.start), static_cast<int>(stretch.length), other});
    }
}

QString contentOf(const std::vector<TextRun>& runs, const TextShape& shape) {
    ContentKey key;
    for (const auto& run : runs) {
        key << run.text << run.colour << run.weight << run.struck;
    }
    key << shape.pixelSize << shape.lineHeight << shape.letterSpacing << shape.width << shape.firstIndent
        << shape.maxLines << shape.smallest << shape.alignment.toInt();
    return key.text();
}

/// Texts of which every character has a font.
std::vector<TextRun> withFonts(std::vector<TextRun> runs) {
    for (auto& run : runs) {
        run.text = paintable(run.text).text;
    }
    return runs;
}

/// Ends of the characters that people see, ascending, without the text's own end.
std::vector<qsizetype> characterEnds(const QString& text) {
    std::vector<qsizetype> ends;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (auto end = finder.toNextBoundary(); end > 0 && end < text.size(); end = finder.toNextBoundary()) {
        ends.push_back(end);
    }
    return ends;
}

/// Back to where the last whole word ends, where that is near.
qsizetype afterWholeWord(const QString& text, qsizetype end) {
    const auto space = text.lastIndexOf(QLatin1Char(' '), end);
    return space > 0 && end - space <= kLongestWordGivenUp ? space : end;
}

std::vector<TextRun> cutAt(std::vector<TextRun> runs, qsizetype length) {
    std::vector<TextRun> kept;
    for (auto& run : runs) {
        if (length <= 0) {
            break;
        }
        const auto size = run.text.size();
        run.text.truncate(length);
        length -= size;
        kept.push_back(std::move(run));
    }
    if (!kept.empty()) {
        auto& last = kept.back().text;
        while (!last.isEmpty() && last.back().isSpace()) {
            last.chop(1);
        }
        last += kEllipsis;
    }
    return kept;
}

} // namespace

bool canPaintText() {
    return qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr;
}

TextBlock::TextBlock(const std::vector<TextRun>& texts, const TextShape& shape)
    : m_content(contentOf(texts, shape))
    , m_overhang(shape.pixelSize * kOverhang) {
    if (shape.width < 1 || !canPaintText() || joined(texts).isEmpty()) {
        return;
    }
    const auto runs = withFonts(texts);
    const double least = shape.pixelSize * shape.smallest;
    const auto length = static_cast<double>(joined(runs).size());
    double pixelSize = shape.pixelSize;
    while (!layOut(runs, shape, pixelSize)) {
        if (pixelSize <= least) {
            m_isCut = true;
            cutToFit(runs, shape, pixelSize);
            return;
        }
        // Much too long: straight to the smallest size, since each layout costs time.
        const double shown = static_cast<double>(m_shownEnd) / length;
        pixelSize = std::max(least, pixelSize * std::min(kShrinkStep, shown * kShrinkMargin));
    }
}

bool TextBlock::layOut(const std::vector<TextRun>& runs, const TextShape& shape, double pixelSize) {
    const QFont font = fontFor(shape, pixelSize);
    m_layout = std::make_unique<QTextLayout>(joined(runs), font);
    QTextOption option(shape.alignment | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const auto& run : runs) {
        addFormats(run, start, pixelSize, formats);
        start += static_cast<int>(run.text.size());
    }
    m_layout->setFormats(formats);

    const QFontMetricsF metrics(font);
    const double pitch = pixelSize * shape.lineHeight;
    const double baseline = (pitch - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    double widest = 0;
    m_lines = {};
    m_lineCount = 0;
    m_layout->beginLayout();
    while (m_lineCount < shape.maxLines) {
        auto line = m_layout->createLine();
        if (!line.isValid()) {
            break;
        }
        const double indent = m_lineCount == 0 ? shape.firstIndent : 0;
        line.setLineWidth(std::max(1.0, shape.width - indent));
        line.setPosition({indent, m_lineCount * pitch + baseline - line.ascent()});
        widest = std::max(widest, indent + line.naturalTextWidth());
        m_lines |= line.naturalTextRect();
        ++m_lineCount;
    }
    m_layout->endLayout();
    m_size = {std::min(widest, shape.width), m_lineCount * pitch};
    const auto last = m_layout->lineAt(m_lineCount - 1);
    m_shownEnd = last.textStart() + last.textLength();
    return m_shownEnd >= m_layout->text().size() && widest <= shape.width;
}

void TextBlock::cutToFit(const std::vector<TextRun>& runs, const TextShape& shape, double pixelSize) {
    const QString text = joined(runs);
    const auto ends = characterEnds(text);
    auto end = std::upper_bound(ends.begin(), ends.end(), m_shownEnd);
    for (int tries = 0; tries < kMostCharactersForEllipsis && end != ends.begin(); ++tries) {
        --end;
        if (layOut(cutAt(runs, afterWholeWord(text, *end)), shape, pixelSize)) {
            return;
        }
    }
    m_layout.reset();
    m_size = {};
    m_lineCount = 0;
}

QRectF TextBlock::ink() const {
    return m_layout ? m_lines.adjusted(-m_overhang, -m_overhang, m_overhang, m_overhang) : QRectF();
}

double TextBlock::lastLineWidth() const {
    return m_lineCount > 0 ? m_layout->lineAt(m_lineCount - 1).naturalTextWidth() : 0;
}

TextBlock withoutLonelyWord(const std::vector<TextRun>& runs, const TextShape& shape) {
    TextBlock text(runs, shape);
    if (text.lineCount() < 2 || text.isCut() || text.lastLineWidth() > shape.width * kLonelyWord) {
        return text;
    }
    TextShape fewer = shape;
    fewer.maxLines = text.lineCount() - 1;
    fewer.smallest = std::min(kSmallerForLonely, shape.smallest);
    TextBlock tighter(runs, fewer);
    return tighter.isCut() ? std::move(text) : std::move(tighter);
}

QString TextBlock::shownText() const {
    return m_layout ? m_layout->text() : QString();
}

void TextBlock::draw(QPainter& painter, QPointF topLeft) const {
    if (m_layout) {
        m_layout->draw(&painter, topLeft);
    }
}

} // namespace phien::overlays
