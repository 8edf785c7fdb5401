#include "tests/plugins/incremental_painting.h"

#include <cstdlib>

namespace phien::overlays::test {
namespace {

/// A letter's edge may differ a little with the order in which the font engine came to know letters.
constexpr int kSlack = 8;

bool areAlike(const QImage& one, const QImage& other) {
    if (one.size() != other.size() || one.format() != other.format()) {
        return false;
    }
    for (int y = 0; y < one.height(); ++y) {
        const uchar* left = one.constScanLine(y);
        const uchar* right = other.constScanLine(y);
        for (int i = 0; i < one.width() * 4; ++i) {
            if (std::abs(left[i] - right[i]) > kSlack) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

QString randomText(Random& random) {
    switch (std::uniform_int_distribution<int>(0, 11)(random)) {
    case 0:
        return {};
    case 1:
        return QStringLiteral("Áo dài lụa tơ tằm Hà Đông thêu tay hoa sen, cổ thuyền, tay lỡ, tặng kèm khăn ")
            .repeated(3);
    case 2:
        return QStringLiteral("مرحبا بالعالم");
    case 3:
        return QStringLiteral("đẹp quá 😍👨‍👩‍👧");
    case 4:
        return QString(400, QLatin1Char('W'));
    default:
        return oneOf<QString>(
            random, {QStringLiteral("Áo dài lụa đỏ đô"), QStringLiteral("A12"), QStringLiteral("B07"),
                     QStringLiteral("299.000 ₫"), QStringLiteral("1.450.000 ₫"),
                     QStringLiteral("Còn 8 / 20 · size S M L"), QStringLiteral("Gõ A12 + size để chốt")});
    }
}

ThemeTokens randomTheme(Random& random) {
    ThemeTokens theme;
    for (const auto& token : studio::overlays::kColourTokens) {
        theme.*token.value = static_cast<Argb>(random()) | 0x80000000U;
    }
    for (const auto& token : studio::overlays::kNumberTokens) {
        theme.*token.value = std::uniform_real_distribution<double>(token.least, token.most)(random);
    }
    return theme;
}

void changeSometimes(Frame& frame, Random& random) {
    if (!oneIn(random, 3)) {
        return;
    }
    switch (std::uniform_int_distribution<int>(0, 4)(random)) {
    case 0:
        frame.layout = oneOf(random, {Layout::Portrait, Layout::Landscape});
        break;
    case 1:
        frame.scale = oneOf(random, {1.0, 1.0, 2.0 / 3.0, 0.5, 1.37});
        break;
    case 2:
        frame.width = oneOf(random, {0, 0, 420, 700});
        frame.height = oneOf(random, {0, 0, 160, 330});
        break;
    case 3:
        frame.theme = oneIn(random, 2) ? ThemeTokens() : randomTheme(random);
        break;
    default: {
        const auto count = studio::overlays::kColourTokens.size() - 1;
        const auto which = std::uniform_int_distribution<size_t>(0, count)(random);
        frame.theme.*studio::overlays::kColourTokens[which].value = static_cast<Argb>(random()) | 0x80000000U;
    }
    }
}

QString IncrementalPainting::paint(const Paint& paint, qint64 nowMs) {
    PaintTools fresh;
    const Painted wanted = paint(fresh, nowMs);
    return compare(paint(m_tools, nowMs), wanted);
}

QString IncrementalPainting::compare(const Painted& kept, const Painted& fresh) {
    std::map<QString, QString> contents;
    m_repainted = 0;
    if (kept.size != fresh.size || kept.sprites.size() != fresh.sprites.size()) {
        return QStringLiteral("size or number of sprites");
    }
    for (size_t i = 0; i < kept.sprites.size(); ++i) {
        const Sprite& one = kept.sprites[i];
        const Sprite& other = fresh.sprites[i];
        const QString name = QStringLiteral("sprite \"%1\"").arg(other.id);
        if (one.id != other.id || one.content != other.content) {
            return name + QStringLiteral(": id or content");
        }
        if (!contents.emplace(one.id, one.content).second) {
            return name + QStringLiteral(": two of one id");
        }
        if (one.at != other.at || one.crop != other.crop || one.opacity != other.opacity ||
            one.rotation != other.rotation || one.tracks != other.tracks) {
            return name + QStringLiteral(": place or tracks");
        }
        if (one.entrance != other.entrance || one.exit != other.exit || one.change != other.change) {
            return name + QStringLiteral(": manners");
        }
        if (!areAlike(one.image, other.image)) {
            return name + QStringLiteral(": pixels that its content does not name");
        }
        const auto before = m_contents.find(one.id);
        m_repainted += before == m_contents.end() || before->second != one.content ? 1 : 0;
    }
    m_contents = std::move(contents);
    return {};
}

} // namespace phien::overlays::test
