#include "tests/studio/storage/shop_house.h"

namespace studio::test {

using namespace storage;

namespace {

constexpr qint64 kNoon = 1'795'320'000; // 2026-11-22 04:00 UTC, 11:00 in Vietnam

QString hex(int number) {
    return QStringLiteral("%1").arg(number, 32, 16, QLatin1Char('0'));
}

} // namespace

base::WallTime atSecond(qint64 unixSeconds) {
    return base::WallTime(std::chrono::seconds(unixSeconds));
}

ShopHouse::ShopHouse()
    : m_now(atSecond(kNoon)) {
}

ShopStore::Parts ShopHouse::parts() const {
    ShopStore::Parts parts;
    parts.file = file();
    parts.backups = backups();
    parts.post = [](std::function<void()> call) {
        QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(call), Qt::QueuedConnection);
    };
    parts.clock.wall = [this] {
        return now();
    };
    parts.patience = std::chrono::milliseconds(300);
    return parts;
}

base::Result<Opening> ShopHouse::open() {
    return open(parts());
}

base::Result<Opening> ShopHouse::open(ShopStore::Parts parts) {
    m_store.reset();
    m_store = std::make_unique<ShopStore>(std::move(parts));
    std::optional<base::Result<Opening>> answer;
    m_store->open([&](base::Result<Opening> result) { answer = std::move(result); });
    return awaited(answer);
}

base::Result<Backup> ShopHouse::backUp() {
    std::optional<base::Result<Backup>> answer;
    m_store->backUp([&](base::Result<Backup> result) { answer = std::move(result); });
    return awaited(answer);
}

std::vector<Backup> ShopHouse::listBackups() {
    std::optional<base::Result<std::vector<Backup>>> answer;
    m_store->listBackups([&](base::Result<std::vector<Backup>> result) { answer = std::move(result); });
    return awaited(answer).value();
}

base::Result<Opening> ShopHouse::restore(const Backup& backup) {
    std::optional<base::Result<Opening>> answer;
    m_store->restore(backup, [&](base::Result<Opening> result) { answer = std::move(result); });
    return awaited(answer);
}

LiveRun sampleRun(int number) {
    return {hex(number), QStringLiteral("/home/shop/Tết %1.phien.json").arg(number),
            QStringLiteral("Phiên chợ đêm"), atSecond(kNoon + number), std::nullopt};
}

orders::Order sampleOrder(const QString& runId, int number) {
    orders::Order order;
    order.id = hex(number);
    order.runId = runId;
    order.platform = QStringLiteral("facebook");
    order.buyerId = QStringLiteral("10%1").arg(number);
    order.buyerName = QStringLiteral("Nguyễn Thị %1").arg(number);
    order.phone = QStringLiteral("0912%1").arg(number, 6, 10, QLatin1Char('0'));
    order.commentId = QStringLiteral("c%1").arg(number);
    order.productCode = QStringLiteral("A%1").arg(number % 50);
    order.size = QStringLiteral("L");
    order.colour = QStringLiteral("đỏ");
    order.quantity = 1 + number % 3;
    order.unitPrice = {199'000};
    order.takenAt = atSecond(kNoon + number);
    order.changedAt = order.takenAt;
    return order;
}

comments::Comment sampleComment(int number) {
    return {QStringLiteral("facebook"), QStringLiteral("c%1").arg(number),
            QStringLiteral("Trần Văn %1").arg(number),
            QStringLiteral("Chốt A%1 size L, 09%2 🎉 \\ ' \"").arg(number % 50).arg(number),
            atSecond(kNoon + number / 10)};
}

show::Product sampleProduct(int number) {
    show::Product product;
    product.code = QStringLiteral("A%1").arg(number);
    product.name = QStringLiteral("Áo lụa %1").arg(number);
    product.price = {299'000};
    product.livePrice = base::Money{199'000};
    product.floorPrice = base::Money{150'000};
    product.picture = QStringLiteral("/home/shop/a%1.jpg").arg(number);
    product.morePictures = {QStringLiteral("/home/shop/b.jpg"), QStringLiteral("/home/shop/a.jpg")};
    product.barcode = QStringLiteral("8934563138165");
    product.brand = QStringLiteral("Lụa Hà Đông");
    product.commission = show::Commission{1250, base::Money{50'000}};
    product.variants = {{QStringLiteral("M"), QStringLiteral("đỏ"), 12},
                        {QString(), QStringLiteral("xanh"), 0}};
    product.talkingPoints = {QStringLiteral("mát"), QStringLiteral("không nhăn")};
    product.forbiddenClaims = {QStringLiteral("chữa bệnh")};
    product.warning = QStringLiteral("Đọc kỹ hướng dẫn");
    product.goods = show::GoodsKind::Cosmetics;
    product.papers = {{show::PaperKind::CosmeticNotification, QStringLiteral("123/26/CBMP-HN"),
                       QStringLiteral("/home/shop/giay.pdf"), QDate(2027, 1, 31)},
                      {show::PaperKind::OriginInvoice, QString(), QString(), QDate()}};
    product.faq = {{QStringLiteral("Có ra màu không?"), QStringLiteral("Không ạ")}};
    return product;
}

} // namespace studio::test
