#include "tests/bench/storage_work.h"

namespace studio::bench {

namespace {

constexpr qint64 kBegin = 1'795'320'000;
constexpr int kProducts = 60;

base::WallTime at(int number) {
    return base::WallTime(std::chrono::seconds(kBegin) + std::chrono::milliseconds(number));
}

} // namespace

QString benchRunId() {
    return QStringLiteral("%1").arg(1, 32, 16, QLatin1Char('0'));
}

std::vector<orders::Order> someOrders(const QString& runId, int from, int count) {
    std::vector<orders::Order> made;
    for (int number = from; number < from + count; ++number) {
        orders::Order order;
        // As random as a real one: the index of ids is written all over.
        order.id = QStringLiteral("%1%2")
                       .arg(number * 0x9E3779B97F4A7C15ULL, 16, 16, QLatin1Char('0'))
                       .arg(number * 0xC2B2AE3D27D4EB4FULL, 16, 16, QLatin1Char('0'));
        order.runId = runId;
        order.platform = QStringLiteral("facebook");
        order.buyerId = QStringLiteral("1000%1").arg(number % 5000);
        order.buyerName = QStringLiteral("Nguyễn Thị Thanh %1").arg(number % 5000);
        order.phone = QStringLiteral("09%1").arg(number % 5000, 8, 10, QLatin1Char('0'));
        order.commentId = QStringLiteral("122093847_%1").arg(number);
        order.productCode = QStringLiteral("A%1").arg(number % kProducts);
        order.size = QStringLiteral("L");
        order.colour = QStringLiteral("đỏ đô");
        order.quantity = 1 + number % 3;
        order.unitPrice = {199'000};
        order.takenAt = at(number);
        order.changedAt = order.takenAt;
        made.push_back(std::move(order));
    }
    return made;
}

std::vector<comments::Comment> someComments(int from, int count) {
    std::vector<comments::Comment> made;
    for (int number = from; number < from + count; ++number)
        made.push_back(
            {QStringLiteral("facebook"), QStringLiteral("122093847_%1").arg(number),
             QStringLiteral("Trần Văn Minh %1").arg(number % 5000),
             QStringLiteral("Chốt mã A%1 size L màu đỏ, giao Quận 3 nhé shop 🎉").arg(number % kProducts),
             at(number)});
    return made;
}

std::vector<show::Product> someProducts(int count) {
    std::vector<show::Product> made;
    for (int number = 0; number < count; ++number) {
        show::Product product;
        product.code = QStringLiteral("SP%1").arg(number, 5, 10, QLatin1Char('0'));
        product.name = QStringLiteral("Áo lụa cổ tròn tay lỡ mẫu %1").arg(number);
        product.price = {299'000};
        product.livePrice = base::Money{199'000};
        product.picture = QStringLiteral("/home/shop/anh/%1.jpg").arg(product.code);
        product.barcode = QStringLiteral("89345631%1").arg(number, 5, 10, QLatin1Char('0'));
        product.brand = QStringLiteral("Lụa Hà Đông");
        for (const QString& size : {QStringLiteral("S"), QStringLiteral("M"), QStringLiteral("L")})
            product.variants.push_back({size, QStringLiteral("đỏ"), number % 40});
        product.talkingPoints = {QStringLiteral("Lụa tơ tằm, mặc mát"),
                                 QStringLiteral("Giặt tay, không phai")};
        product.papers = {
            {show::PaperKind::OriginInvoice, QStringLiteral("HD-%1").arg(number), QString(), QDate()}};
        product.faq = {{QStringLiteral("Có ra màu không?"), QStringLiteral("Dạ không ạ")}};
        made.push_back(std::move(product));
    }
    return made;
}

} // namespace studio::bench
