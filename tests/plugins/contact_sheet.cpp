#include "tests/plugins/contact_sheet.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace phien::overlays::test {
namespace {

constexpr int kSheetWidth = 2880;
constexpr int kMargin = 96;
constexpr int kWidth = kSheetWidth - 2 * kMargin;
constexpr int kGap = 36;
constexpr int kCaption = 58;
constexpr int kRoom = 28;
constexpr double kCorner = 22;
constexpr double kScale = 0.8;
/// Overlays as large as the canvas are shown smaller.
constexpr int kWholeHeight = 440;
constexpr int kHeading = 220;
constexpr int kPart = 96;
/// A last row that is emptier than this is not stretched.
constexpr double kFullRow = 0.72;
constexpr QRgb kPaper = 0xfff6f3ee;
constexpr QRgb kInk = 0xff1b1e27;
constexpr QRgb kQuiet = 0xff6b6f7c;

struct Cell {
    QImage overlay;
    QString name;
    QString caption;
    Layout layout;
    QSize size;

    bool isWhole() const { return overlay.size() == galleryCanvas(layout, kScale); }
    /// In a row of that height.
    int widthIn(int height) const {
        return isWhole() ? height * overlay.width() / overlay.height() : size.width();
    }
};

QFont font(int pixels, int weight) {
    QFont face(QStringLiteral("Inter"));
    face.setPixelSize(pixels);
    face.setWeight(static_cast<QFont::Weight>(weight));
    return face;
}

std::vector<Cell> cellsOf(const GalleryTheme& theme, const std::vector<Exhibit>& all, Layout layout) {
    std::vector<Cell> cells;
    for (const Exhibit& exhibit : all) {
        Cell cell{.overlay = exhibitImage(exhibit, theme, layout, kScale),
                  .name = exhibit.name,
                  .caption = exhibit.title,
                  .layout = layout,
                  .size = {}};
        cell.size = cell.isWhole()
                        ? cell.overlay.size().scaled(kSheetWidth, kWholeHeight, Qt::KeepAspectRatio)
                        : cell.overlay.size() + QSize(kRoom, kRoom);
        cells.push_back(std::move(cell));
    }
    // Alike heights in one row leave less empty room.
    std::stable_sort(cells.begin(), cells.end(),
                     [](const Cell& a, const Cell& b) { return a.size.height() > b.size.height(); });
    return cells;
}

/// A sheet while it grows downwards.
class Page {
public:
    Page()
        : m_picture(kSheetWidth, 20'000, QImage::Format_RGB32)
        , m_painter(&m_picture) {
        m_picture.fill(kPaper);
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform |
                                 QPainter::TextAntialiasing);
    }

    void addHeading(const QString& text, int pixels, int weight, QRgb ink, int height) {
        m_painter.setFont(font(pixels, weight));
        m_painter.setPen(QColor(ink));
        m_painter.drawText(QRect(kMargin, m_top, kWidth, height), Qt::AlignLeft | Qt::AlignVCenter, text);
        m_top += height;
    }

    /// Two pictures that fill the width.
    void addPair(const QImage& one, const QImage& other) {
        const double oneRatio = double(one.width()) / one.height();
        const double otherRatio = double(other.width()) / other.height();
        const int height = static_cast<int>((kWidth - kGap) / (oneRatio + otherRatio));
        const QSize left(static_cast<int>(height * oneRatio), height);
        place(one, QRect(QPoint(kMargin, m_top), left));
        place(other, QRect(kMargin + left.width() + kGap, m_top, kWidth - kGap - left.width(), height));
        m_top += height + kGap;
    }

    void addRows(std::vector<Cell> cells) {
        auto first = cells.begin();
        while (first != cells.end()) {
            const int height = first->size.height();
            int width = -kGap;
            auto end = first;
            while (end != cells.end() && (end == first || width + kGap + end->widthIn(height) <= kWidth)) {
                end->size.setWidth(end->widthIn(height));
                width += kGap + end->size.width();
                ++end;
            }
            addRow(first, end, width);
            first = end;
        }
    }

    ThemeSheet finish() {
        m_painter.end();
        return {m_picture.copy(0, 0, kSheetWidth, m_top + kGap), std::move(m_cells)};
    }

private:
    using Iterator = std::vector<Cell>::iterator;

    void addRow(Iterator first, Iterator end, int width) {
        const int height = first->size.height();
        const auto wide = std::count_if(first, end, [](const Cell& cell) { return !cell.isWhole(); });
        const int spare =
            wide > 0 && width > kWidth * kFullRow ? (kWidth - width) / static_cast<int>(wide) : 0;
        int x = kMargin;
        for (; first != end; ++first) {
            const QSize size(first->size.width() + (first->isWhole() ? 0 : spare), height);
            const QRect where(QPoint(x, m_top), size);
            const QImage picture = first->isWhole() ? first->overlay.scaled(size, Qt::IgnoreAspectRatio,
                                                                            Qt::SmoothTransformation)
                                                    : onCamera(first->overlay, first->layout, kScale, size);
            place(picture, where);
            m_painter.setFont(font(22, 500));
            m_painter.setPen(QColor(kQuiet));
            m_painter.drawText(QRect(x + 6, m_top + height + 10, size.width() + kGap - 12, kCaption),
                               Qt::AlignLeft | Qt::AlignTop, first->caption);
            m_cells.push_back({first->name, first->layout, where});
            x += size.width() + kGap;
        }
        m_top += height + kCaption + kGap / 2;
    }

    void place(const QImage& picture, const QRect& where) {
        QPainterPath rounded;
        rounded.addRoundedRect(where, kCorner, kCorner);
        m_painter.save();
        m_painter.setClipPath(rounded);
        m_painter.drawImage(where, picture);
        m_painter.restore();
    }

    QImage m_picture;
    QPainter m_painter;
    std::vector<SheetCell> m_cells;
    int m_top = kGap;
};

} // namespace

ThemeSheet themeSheet(const GalleryTheme& theme, const std::vector<Exhibit>& all) {
    Page page;
    page.addHeading(theme.title, 92, 800, kInk, kHeading);
    page.addPair(onAir(theme, Layout::Portrait, 1.5), onAir(theme, Layout::Landscape, 1.5));
    page.addHeading(QStringLiteral("Từng lớp phủ, dọc 9:16"), 36, 600, kInk, kPart);
    page.addRows(cellsOf(theme, all, Layout::Portrait));
    page.addHeading(QStringLiteral("Từng lớp phủ, ngang 16:9"), 36, 600, kInk, kPart);
    page.addRows(cellsOf(theme, all, Layout::Landscape));
    return page.finish();
}

QImage contactSheet(const std::vector<QImage>& themeSheets) {
    constexpr std::size_t kColumns = 2;
    std::vector<int> rowHeights;
    for (std::size_t i = 0; i < themeSheets.size(); ++i) {
        if (i % kColumns == 0) {
            rowHeights.push_back(0);
        }
        rowHeights.back() = std::max(rowHeights.back(), themeSheets[i].height() / 2);
    }
    const int height = std::accumulate(rowHeights.begin(), rowHeights.end(), 0);
    QImage all(static_cast<int>(kColumns) * kSheetWidth / 2, std::max(height, 1), QImage::Format_RGB32);
    all.fill(kPaper);
    QPainter painter(&all);
    int top = 0;
    for (std::size_t i = 0; i < themeSheets.size(); ++i) {
        const QImage& sheet = themeSheets[i];
        painter.drawImage(static_cast<int>(i % kColumns) * kSheetWidth / 2, top,
                          sheet.scaled(sheet.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        if (i % kColumns == kColumns - 1) {
            top += rowHeights[i / kColumns];
        }
    }
    return all;
}

} // namespace phien::overlays::test
