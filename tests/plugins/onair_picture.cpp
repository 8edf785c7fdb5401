#include "tests/plugins/onair_picture.h"

#include "plugins/overlays/overlay_kind.h"

#include <QJsonDocument>
#include <QPainter>
#include <QRadialGradient>

#include <memory>

/// In the module this is libobs's own; here the keys will do.
const char* obs_module_text(const char* key) {
    return key;
}

namespace phien::overlays::test {

namespace show = studio::show;
using studio::base::Money;
using studio::base::WallTime;

studio::overlays::OverlayWords vietnameseWords() {
    return {.stockLeft = QStringLiteral("Còn %1 / %2"),
            .soldOut = QStringLiteral("Hết hàng"),
            .sizes = QStringLiteral("size %1"),
            .callToAction = QStringLiteral("Gõ %1 để chốt"),
            .codeAndSize = QStringLiteral("%1 + size"),
            .countdownTitle = QStringLiteral("GIÁ LIVE"),
            .questionTitle = QStringLiteral("HỎI · %1"),
            .sellerLine = QStringLiteral("Người bán: %1 · MST %2"),
            .sellerLineNoTax = QStringLiteral("Người bán: %1"),
            .soldOutStamp = QStringLiteral("HẾT HÀNG"),
            .priceFlashTitle = QStringLiteral("FLASH SALE"),
            .answerTitle = QStringLiteral("Shop trả lời"),
            .ordered = QStringLiteral("vừa chốt %1"),
            .voucherLeft = QStringLiteral("Còn %1 lượt"),
            .voucherGone = QStringLiteral("Đã hết lượt"),
            .nextUpTitle = QStringLiteral("Tiếp theo"),
            .drawTitle = QStringLiteral("Quay số may mắn"),
            .drawWinner = QStringLiteral("Chúc mừng %1!"),
            .standByStarting = QStringLiteral("Sắp bắt đầu"),
            .standByBreak = QStringLiteral("Tạm nghỉ một chút"),
            .standByEnded = QStringLiteral("Cảm ơn cả nhà đã xem live"),
            .startsAt = QStringLiteral("Bắt đầu lúc %1"),
            .backAt = QStringLiteral("Quay lại lúc %1"),
            .supplementWarning = {},
            .infantFormulaWarning = {}};
}

show::Show designShow() {
    show::Show show;
    show.seller = {QStringLiteral("Lụa Hà Đông"), QStringLiteral("0101234567")};
    show::Product product;
    product.code = QStringLiteral("A12");
    product.name = QStringLiteral("Áo dài lụa đỏ đô");
    product.picture = QStringLiteral(PHIEN_SOURCE_DIR "/resources/sample/pictures/a12-ao-dai-do.jpg");
    product.price = Money{450000};
    product.livePrice = Money{299000};
    product.floorPrice = Money{211000};
    product.talkingPoints = {QStringLiteral("khen đường may")};
    product.variants = {{QStringLiteral("S"), QStringLiteral("đỏ"), 6},
                        {QStringLiteral("M"), QStringLiteral("đỏ"), 8},
                        {QStringLiteral("L"), QStringLiteral("đỏ"), 6}};
    show.products = {product};
    return show;
}

show::Stage designStage(qint64 nowMs) {
    const WallTime now{std::chrono::milliseconds(nowMs)};
    show::Stage stage;
    stage.shown = {show::Overlay::ProductCard, show::Overlay::Countdown, show::Overlay::CommentFeed,
                   show::Overlay::QuestionBanner, show::Overlay::SellerLine};
    stage.productCode = QStringLiteral("A12");
    stage.stockLeft[QStringLiteral("A12")] = 8;
    stage.countdown = show::Countdown{now - std::chrono::seconds(141), now + std::chrono::seconds(299)};
    const auto line = [&](const QString& author, const QString& text) {
        return show::FeedLine{author, text, QStringLiteral("facebook"), now};
    };
    stage.question = studio::show::Question{
        line(QStringLiteral("Minh Anh"), QStringLiteral("Cao 1m60, 52 kg thì mặc size gì ạ?")), {}};
    stage.feed = {line(QStringLiteral("Bé Na"), QStringLiteral("đẹp quá shop ơi 😍")),
                  line(QStringLiteral("Lan T."), QStringLiteral("ship Cần Thơ bao nhiêu shop")),
                  line(QStringLiteral("Hương N."), QStringLiteral("chốt A12 size M 2 cái 09•• ••• •••"))};
    return stage;
}

Painted paintFrame(const studio::overlays::OverlayFrame& frame, qint64 nowMs) {
    const auto json = QJsonDocument(frame.settings).toJson(QJsonDocument::Compact);
    const std::unique_ptr<obs_data_t, void (*)(obs_data_t*)> settings(
        obs_data_create_from_json(json.constData()), obs_data_release);
    PaintTools tools;
    for (const OverlayKind& kind : overlayKinds()) {
        if (frame.sourceId == QLatin1String(kind.id)) {
            return kind.read(settings.get())->paint(tools, nowMs);
        }
    }
    return {};
}

QImage onAirPicture(const std::vector<studio::overlays::OverlayFrame>& frames, QImage background,
                    qint64 nowMs) {
    QPainter painter(&background);
    for (const auto& frame : frames) {
        if (frame.visible) {
            painter.drawImage(frame.position, flatten(paintFrame(frame, nowMs), nowMs));
        }
    }
    painter.end();
    return background;
}

QImage warmBackground(QSize canvas) {
    QImage image(canvas, QImage::Format_RGB32);
    QRadialGradient light(0.48, 0.35, 0.7);
    light.setColorAt(0, QColor(0xc9, 0xa4, 0x8c));
    light.setColorAt(0.5, QColor(0x7d, 0x5a, 0x4b));
    light.setColorAt(1, QColor(0x2b, 0x1d, 0x1b));
    QPainter painter(&image);
    painter.scale(canvas.width(), canvas.height());
    painter.fillRect(QRectF(0, 0, 1, 1), light);
    painter.end();
    return image;
}

} // namespace phien::overlays::test
