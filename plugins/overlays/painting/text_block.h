#pragma once

#include <QColor>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace phien::overlays {

/// Line height of Inter where the style sheet says "normal".
inline constexpr double kNormalLineHeight = 1.21;

/// A stretch of text in one colour and weight.
struct TextRun {
    QString text;
    QColor colour;
    int weight = 400;
    bool struck = false;
};

struct TextShape {
    double pixelSize = 16;
    double lineHeight = kNormalLineHeight; ///< × pixelSize
    double letterSpacing = 0;              ///< pixels
    double width = 0;                      ///< available, pixels
    double firstIndent = 0;                ///< of the first line: room for a mark before it, pixels
    int maxLines = 1;
    /// Smallest size, × pixelSize, tried before the end is cut.
    double smallest = 1.0;
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// Text laid out in a box that it never leaves: wrapped between words (within a word that is too
/// long), made smaller down to a limit, then ended with "…". Expects text that went through cleanText.
/// Paints nothing, with no size, where the process has no QGuiApplication. Any one thread at a time.
class TextBlock {
public:
    TextBlock(const std::vector<TextRun>& runs, const TextShape& shape);

    /// Of what is painted: the widest line × the lines' heights.
    QSizeF size() const { return m_size; }
    int lineCount() const { return m_lineCount; }
    /// The text as it is shown, with "…" where it was cut.
    QString shownText() const;
    /// Whether the end was cut.
    bool isCut() const { return m_isCut; }
    /// Of the last line; 0 without a text.
    double lastLineWidth() const;
    void draw(QPainter& painter, QPointF topLeft) const;

    /// Names everything that the pixels depend on but the place.
    const QString& content() const { return m_content; }
    /// Where ink may be when it is drawn at 0, 0: the lines, and room for an accent above a capital.
    QRectF ink() const;

private:
    bool layOut(const std::vector<TextRun>& runs, const TextShape& shape, double pixelSize);
    void cutToFit(const std::vector<TextRun>& runs, const TextShape& shape, double pixelSize);

    std::unique_ptr<QTextLayout> m_layout;
    QString m_content;
    double m_overhang = 0;
    QRectF m_lines;
    QSizeF m_size;
    int m_lineCount = 0;
    bool m_isCut = false;
    qsizetype m_shownEnd = 0;
};

/// The same, but where a short word would stand on a last line of its own, somewhat smaller letters take it
/// in.
TextBlock withoutLonelyWord(const std::vector<TextRun>& runs, const TextShape& shape);

/// Whether text can be painted at all in this process.
bool canPaintText();

} // namespace phien::overlays
