#include "tests/plugins/contact_sheet.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace phien::overlays::test {
namespace {

constexpr int kSheetWidth = 2880;
constexpr int kMargin = 96;
constexpr int kGap = 36;
constexpr int kCaption = 52;
constexpr int kRoom = 10;
constexpr double kCorner = 20;
constexpr double kPortraitScale = 0.8;
constexpr double kLandscapeScale = 0.8;
constexpr int kHeading = 150;
constexpr QRgb kPaper = 0xfff4f1ec;
constexpr QRgb kInk = 0xff1b1e27;
constexpr QRgb kQuiet = 0xff6b6f7c;
/// Larger pictures are shown smaller.
constexpr int kHighest = 560;

struct Cell {
    QImage picture;
    QString caption;
    QRect where;
};

QFont font(int pixels, int weight) {
    QFont face(QStringLiteral("Inter"));
    face.setPixelSize(pixels);
    face.setWeight(static_cast<QFont::Weight>(weight));
    return face;
}

/// Rows from the left, each as high as its highest; the next row's top is the answer.
int shelve(std::vector<Cell>& cells, int top) {
    const int right = kSheetWidth - kMargin;
    size_t first = 0;
    while (first < cells.size()) {
        size_t end = first;
        int width = -kGap;
        int height = 0;
        while (end < cells.size() &&
               (end == first || width + kGap + cells[end].picture.width() <= right - kMargin)) {
            width += kGap + cells[end].picture.width();
            height = std::max(height, cells[end].picture.height());
            ++end;
        }
        int x = kMargin;
        for (; first < end; ++first) {
            Cell& cell = cells[first];
            cell.where = QRect(QPoint(x, top + height - cell.picture.height()), cell.picture.size());
            x += cell.picture.width() + kGap;
        }
        top += height + kCaption + kGap;
    }
    return top;
}

std::vector<Cell> cellsOf(const GalleryTheme& theme, const std::vector<Exhibit>& all, Layout layout) {
    const double scale = layout == Layout::Portrait ? kPortraitScale : kLandscapeScale;
    std::vector<Cell> cells;
    for (const Exhibit& exhibit : all) {
        QImage picture = onCamera(exhibitImage(exhibit, theme, layout, scale), layout, scale, kRoom);
        if (picture.height() > kHighest) {
            picture = picture.scaledToHeight(kHighest, Qt::SmoothTransformation);
        }
        cells.push_back({std::move(picture), exhibit.title, {}});
    }
    // Alike heights in one row leave less empty paper.
    std::stable_sort(cells.begin(), cells.end(),
                     [](const Cell& a, const Cell& b) { return a.picture.height() > b.picture.height(); });
    return cells;
}

void drawCell(QPainter& painter, const Cell& cell) {
    QPainterPath rounded;
    rounded.addRoundedRect(cell.where, kCorner, kCorner);
    painter.save();
    painter.setClipPath(rounded);
    painter.drawImage(cell.where.topLeft(), cell.picture);
    painter.restore();
    painter.setFont(font(22, 500));
    painter.setPen(QColor(kQuiet));
    painter.drawText(
        QRect(cell.where.left() + 4, cell.where.bottom() + 8, cell.where.width() + kGap, kCaption),
        Qt::AlignLeft | Qt::AlignTop, cell.caption);
}

void drawHeading(QPainter& painter, int top, const QString& text, int pixels, int weight, QRgb ink) {
    painter.setFont(font(pixels, weight));
    painter.setPen(QColor(ink));
    painter.drawText(QRect(kMargin, top, kSheetWidth - 2 * kMargin, kHeading),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
}

} // namespace

QImage themeSheet(const GalleryTheme& theme, const std::vector<Exhibit>& all) {
    auto portrait = cellsOf(theme, all, Layout::Portrait);
    auto landscape = cellsOf(theme, all, Layout::Landscape);
    const int portraitTop = kHeading + kHeading / 2;
    const int landscapeHeading = shelve(portrait, portraitTop);
    const int bottom = shelve(landscape, landscapeHeading + kHeading / 2);

    QImage sheet(kSheetWidth, bottom + kGap, QImage::Format_RGB32);
    sheet.fill(kPaper);
    QPainter painter(&sheet);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    drawHeading(painter, kGap, theme.title, 64, 800, kInk);
    drawHeading(painter, kHeading - kGap, QStringLiteral("Dọc 9:16"), 30, 600, kQuiet);
    drawHeading(painter, landscapeHeading - kGap * 2, QStringLiteral("Ngang 16:9"), 30, 600, kQuiet);
    for (const auto* cells : {&portrait, &landscape}) {
        for (const Cell& cell : *cells) {
            drawCell(painter, cell);
        }
    }
    return sheet;
}

QImage contactSheet(const std::vector<QImage>& themeSheets) {
    int height = 0;
    for (const QImage& sheet : themeSheets) {
        height += sheet.height();
    }
    QImage all(kSheetWidth, std::max(height, 1), QImage::Format_RGB32);
    QPainter painter(&all);
    int top = 0;
    for (const QImage& sheet : themeSheets) {
        painter.drawImage(0, top, sheet);
        top += sheet.height();
    }
    return all;
}

} // namespace phien::overlays::test
