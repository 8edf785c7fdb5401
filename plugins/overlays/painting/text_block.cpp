#include "plugins/overlays/painting/text_block.h"

#include "plugins/overlays/painting/clean_text.h"

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
constexpr QChar kEllipsis(0x2026);
/// Vietnamese syllables have seven letters at most.
constexpr qsizetype kLongestWordGivenUp = 7;
/// Of the letters' size; Noto Color Emoji draws small in its em square.
constexpr double kEmojiSize = 1.17;

int wholePixels(double size) {
    return std::max(1, static_cast<int>(std::lround(size)));
}

QStringList textFamilies() {
    return {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Noto Color Emoji")};
}

QStringList emojiFamilies() {
    return {QStringLiteral("Noto Color Emoji"), QStringLiteral("Inter"), QStringLiteral("Noto Sans")};
}

QFont fontFor(const TextShape& shape, double pixelSize) {
    QFont font;
    font.setFamilies(textFamilies());
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
    for (auto emoji = nextEmoji(run.text, 0); emoji.length > 0;
         emoji = nextEmoji(run.text, emoji.start + emoji.length)) {
        format.setFontFamilies(emojiFamilies());
        format.setFontWeight(QFont::Normal);
        format.setProperty(QTextFormat::FontPixelSize, wholePixels(pixelSize * kEmojiSize));
        formats.append({start + static_cast<int>(emoji.start), static_cast<int>(emoji.length), format});
    }
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

TextBlock::TextBlock(const std::vector<TextRun>& runs, const TextShape& shape) {
    if (shape.width < 1 || !canPaintText() || joined(runs).isEmpty()) {
        return;
    }
    double pixelSize = shape.pixelSize;
    while (!layOut(runs, shape, pixelSize)) {
        if (pixelSize * kShrinkStep < shape.pixelSize * shape.smallest) {
            cutToFit(runs, shape, pixelSize);
            return;
        }
        pixelSize *= kShrinkStep;
    }
}

bool TextBlock::layOut(const std::vector<TextRun>& runs, const TextShape& shape, double pixelSize) {
    const QFont font = fontFor(shape, pixelSize);
    m_layout = std::make_unique<QTextLayout>(joined(runs), font);
    QTextOption option(shape.alignment);
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
    m_lineCount = 0;
    m_layout->beginLayout();
    for (auto line = m_layout->createLine(); line.isValid() && m_lineCount < shape.maxLines;
         line = m_layout->createLine()) {
        line.setLineWidth(shape.width);
        line.setPosition({0, m_lineCount * pitch + baseline - line.ascent()});
        widest = std::max(widest, line.naturalTextWidth());
        ++m_lineCount;
    }
    m_layout->endLayout();
    m_size = {std::min(widest, shape.width), m_lineCount * pitch};
    const auto last = m_layout->lineAt(m_lineCount - 1);
    const bool complete = last.textStart() + last.textLength() >= m_layout->text().size();
    return complete && widest <= shape.width;
}

void TextBlock::cutToFit(std::vector<TextRun> runs, const TextShape& shape, double pixelSize) {
    const QString text = joined(runs);
    const auto ends = characterEnds(text);
    size_t low = 0;
    size_t high = ends.size();
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (layOut(cutAt(runs, ends[middle]), shape, pixelSize)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == 0 || !layOut(cutAt(std::move(runs), afterWholeWord(text, ends[low - 1])), shape, pixelSize)) {
        m_layout.reset();
        m_size = {};
        m_lineCount = 0;
    }
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
