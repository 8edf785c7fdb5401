#include "plugins/overlays/painting/clean_text.h"
#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/painters.h"
#include "plugins/overlays/painting/plate.h"
#include "plugins/overlays/painting/text_block.h"

#include <QLinearGradient>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <set>

namespace phien::overlays {
namespace {

struct StripDesign {
    PlateDesign plate;
    double tab; ///< width of the coloured part at the left
    double tabText;
    double padding;
    double gap; ///< between products, and between picture and words
    double pictureRadius;
    double code;
    double codePadX;
    double codeRadius;
    double name;
    double price;
};
constexpr StripDesign kPortraitStrip{
    .plate = {.radius = 18, .shadowY = 8, .shadowBlur = 24, .shadowOpacity = 0.4},
    .tab = 96,
    .tabText = 19,
    .padding = 10,
    .gap = 10,
    .pictureRadius = 11,
    .code = 14,
    .codePadX = 6,
    .codeRadius = 6,
    .name = 17,
    .price = 20};
constexpr StripDesign kLandscapeStrip{
    .plate = {.radius = 15, .shadowY = 7, .shadowBlur = 20, .shadowOpacity = 0.4},
    .tab = 82,
    .tabText = 16,
    .padding = 8,
    .gap = 8,
    .pictureRadius = 9,
    .code = 12,
    .codePadX = 5,
    .codeRadius = 5,
    .name = 14.5,
    .price = 17};

constexpr size_t kMostProducts = 3;
constexpr double kTabLineHeight = 1.15;
constexpr double kNameLineHeight = 1.15;
constexpr double kPriceSpacing = -0.4;
constexpr double kSmallest = 0.8;
constexpr int kTitleCharacters = 24;
constexpr int kCodeCharacters = 16;
constexpr int kNameCharacters = 80;
constexpr int kPriceCharacters = 24;

/// A strip of products: the plate with its title, and a sprite for each product.
class Strip {
public:
    Strip(const NextUpValues& values, const Frame& frame, PaintTools& tools);

    Painted paint() const;

private:
    double px(double design) const { return m_plan.px(design); }
    int whole(double design) const { return m_plan.whole(design); }
    size_t count() const { return std::min(m_values.products.size(), kMostProducts); }
    QRect cell(size_t index) const;
    int pictureSide() const {
        return std::max(
            1, std::min(m_plan.body().height() - 2 * whole(m_design.padding), m_plan.body().width() / 4));
    }

    void addPlate(SpriteSheet& sheet) const;
    void paintTab(QPainter& painter, const TextBlock& title) const;
    void paintCode(QPainter& painter, const TextBlock& code, const QRect& picture) const;
    void addProduct(SpriteSheet& sheet, const QString& id, const ProductValues& product,
                    const QRect& place) const;
    void paintPicture(QPainter& painter, const ProductValues& product, const QRect& place) const;

    const NextUpValues& m_values;
    const Frame& m_frame;
    PaintTools& m_tools;
    const StripDesign& m_design;
    SheetPlan m_plan;
};

Strip::Strip(const NextUpValues& values, const Frame& frame, PaintTools& tools)
    : m_values(values)
    , m_frame(frame)
    , m_tools(tools)
    , m_design(frame.layout == Layout::Portrait ? kPortraitStrip : kLandscapeStrip)
    , m_plan(contract::nextUpDesign(frame.layout), frame) {
}

QRect Strip::cell(size_t index) const {
    const QRect body = m_plan.body();
    const int left = body.x() + whole(m_design.tab) + whole(m_design.padding);
    const int room = body.right() + 1 - whole(m_design.padding) - left;
    const int gap = whole(m_design.gap);
    const int columns = static_cast<int>(std::max<size_t>(count(), 1));
    const int width = (room - gap * (columns - 1)) / columns;
    return {left + static_cast<int>(index) * (width + gap), body.y() + whole(m_design.padding), width,
            body.height() - 2 * whole(m_design.padding)};
}

void Strip::paintTab(QPainter& painter, const TextBlock& title) const {
    const ThemeTokens& theme = m_frame.theme;
    const QRect body = m_plan.body();
    const QRect tab(body.topLeft(), QSize(whole(m_design.tab), body.height()));
    const double radius = cornerOf(m_design.plate.radius, m_plan, theme);
    QPainterPath rounded;
    rounded.addRoundedRect(body, radius, radius);
    QPainterPath left;
    left.addRect(tab);
    QColor solid = colour(theme.accent);
    solid.setAlpha(255);
    painter.fillPath(rounded.intersected(left), solid);
    title.draw(painter, QPointF(tab.x() + px(m_design.padding) / 2,
                                tab.y() + (tab.height() - title.size().height()) / 2));
}

void Strip::addPlate(SpriteSheet& sheet) const {
    const ThemeTokens& theme = m_frame.theme;
    const QRect body = m_plan.body();
    const TextBlock title({{cleanText(m_values.title, kTitleCharacters), colour(theme.onAccent), 800}},
                          {.pixelSize = px(m_design.tabText),
                           .lineHeight = kTabLineHeight,
                           .width = px(m_design.tab - m_design.padding),
                           .maxLines = 3,
                           .smallest = kSmallest,
                           .alignment = Qt::AlignHCenter});
    ContentKey key(m_frame);
    key << title.content();
    sheet
        .add(QStringLiteral("plate"), key.text(), m_plan.withMargins(body),
             [&](QPainter& painter) {
                 paintPlate(painter, m_tools.shadows, body, m_design.plate, m_plan, theme,
                            colour(theme.card));
                 paintTab(painter, title);
             })
        .change = Change::CrossFade;
}

void Strip::paintPicture(QPainter& painter, const ProductValues& product, const QRect& place) const {
    const ThemeTokens& theme = m_frame.theme;
    const double radius = cornerOf(m_design.pictureRadius, m_plan, theme);
    const QImage picture = m_tools.pictures.cover(product.picture, place.size());
    if (picture.isNull()) {
        const QColor price = colour(theme.price);
        QLinearGradient gradient(place.topLeft(), place.bottomRight());
        gradient.setColorAt(0, mixed(price, colour(theme.highlight), 0.5));
        gradient.setColorAt(1, mixed(price, colour(theme.ink), 0.4));
        painter.setBrush(gradient);
    } else {
        QBrush brush(picture);
        brush.setTransform(QTransform::fromTranslate(place.x(), place.y()));
        painter.setBrush(brush);
    }
    painter.drawRoundedRect(place, radius, radius);
}

/// In the picture's upper left corner, whose rounding it shares.
void Strip::paintCode(QPainter& painter, const TextBlock& code, const QRect& picture) const {
    if (code.lineCount() == 0) {
        return;
    }
    const ThemeTokens& theme = m_frame.theme;
    const double outer = cornerOf(m_design.pictureRadius, m_plan, theme);
    const double inner = cornerOf(m_design.codeRadius, m_plan, theme);
    const QRectF box(picture.topLeft(), code.size() + QSizeF(2 * px(m_design.codePadX), px(2)));
    QPainterPath rounded;
    rounded.addRoundedRect(picture, outer, outer);
    QPainterPath chip;
    chip.addRoundedRect(box.adjusted(-inner, -inner, 0, 0), inner, inner);
    painter.fillPath(chip.intersected(rounded), colour(theme.highlight));
    code.draw(painter, box.topLeft() + QPointF(px(m_design.codePadX), px(1)));
}

void Strip::addProduct(SpriteSheet& sheet, const QString& id, const ProductValues& product,
                       const QRect& place) const {
    const ThemeTokens& theme = m_frame.theme;
    const QRect picture(place.topLeft(), QSize(pictureSide(), place.height()));
    const double left = picture.width() + px(m_design.gap);
    const double width = place.width() - left;
    const TextBlock name({{cleanText(product.name, kNameCharacters), colour(theme.cardText), 600}},
                         {.pixelSize = px(m_design.name),
                          .lineHeight = kNameLineHeight,
                          .width = width,
                          .maxLines = 2,
                          .smallest = kSmallest});
    const TextBlock price({{cleanText(product.price, kPriceCharacters), colour(theme.price), 800}},
                          {.pixelSize = px(m_design.price),
                           .letterSpacing = px(kPriceSpacing),
                           .width = width,
                           .smallest = kSmallest});
    const TextBlock code({{cleanText(product.code, kCodeCharacters), colour(theme.onHighlight), 800}},
                         {.pixelSize = px(m_design.code),
                          .width = picture.width() - 2 * px(m_design.codePadX),
                          .smallest = kSmallest});
    const double height = name.size().height() + price.size().height();
    ContentKey key(m_frame);
    key << name.content() << price.content() << code.content() << product.picture
        << PictureStore::revision(product.picture);
    auto& sprite = sheet.add(id, key.text(), place, [&](QPainter& painter) {
        paintPicture(painter, product, picture);
        paintCode(painter, code, picture);
        painter.setClipRect(place);
        const QPointF at = place.topLeft() + QPointF(left, (place.height() - height) / 2);
        name.draw(painter, at);
        price.draw(painter, at + QPointF(0, name.size().height()));
    });
    sprite.entrance = Entrance::SlideLeft;
    sprite.exit = Entrance::Fade;
    sprite.change = Change::CrossFade;
}

Painted Strip::paint() const {
    SpriteSheet sheet(m_plan.size(), m_tools.sprites);
    if (count() > 0) {
        addPlate(sheet);
    }
    std::set<QString> ids;
    for (size_t i = 0; i < count(); ++i) {
        const ProductValues& product = m_values.products[i];
        QString id = QLatin1String("product:") + product.code.left(kNameCharacters);
        while (!ids.insert(id).second) {
            id += QLatin1Char('+');
        }
        addProduct(sheet, id, product, cell(i));
    }
    return sheet.finish();
}

} // namespace

QSize nextUpSize(const NextUpValues&, const Frame& frame) {
    return SheetPlan(contract::nextUpDesign(frame.layout), frame).size();
}

Painted paintNextUp(const NextUpValues& values, const Frame& frame, PaintTools& tools, qint64) {
    return Strip(values, frame, tools).paint();
}

} // namespace phien::overlays
