#include "tests/studio/storage/filled_shop.h"

#include "studio/storage/comment_repository.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/product_repository.h"
#include "studio/storage/run_repository.h"

namespace studio::test {

using namespace storage;
using base::Result;

namespace {

constexpr int kMost = 1'000'000;
constexpr int kApart = 100'000;

/// A state of what is on air that goes over several pages.
QByteArray longState(int number) {
    return "{\"run\": " + QByteArray::number(number) + ", \"stage\": \"" + QByteArray(20'000, 'x') + "\"}";
}

Result<void> writeOrders(Database& database, const QString& run, int first, int count) {
    std::vector<orders::Order> batch;
    for (int order = first; order < first + count; ++order)
        batch.push_back(sampleOrder(run, order));
    const auto written = OrderRepository(database).append(batch);
    return written ? Result<void>() : written.error();
}

Result<void> writeComments(Database& database, const QString& run, int first, int count) {
    std::vector<comments::Comment> batch;
    for (int comment = first; comment < first + count; ++comment)
        batch.push_back(sampleComment(comment));
    const auto written = CommentRepository(database).append(run, batch);
    return written ? Result<void>() : written.error();
}

Result<void> writeRunInto(Database& database, int number, int orders, int comments) {
    RunRepository runs(database);
    const LiveRun run = sampleRun(number);
    auto done = runs.start(run);
    if (done)
        done = writeOrders(database, run.id, number * kApart, orders);
    if (done)
        done = writeComments(database, run.id, number * kApart, comments);
    for (int segment = 0; segment < 3 && done; ++segment)
        done = runs.segmentStarted(run.id,
                                   {segment, QStringLiteral("Áo"), QStringLiteral("A1"), run.startedAt, {}});
    if (done)
        done = runs.recordOverride(run.id, {.productCode = QStringLiteral("A1"),
                                            .reason = QStringLiteral("giấy ở kho"),
                                            .gaps = {},
                                            .at = run.startedAt});
    if (done)
        done = runs.putJournal(run.id, {longState(number), run.startedAt});
    return done;
}

QString packed(const StoredComment& stored) {
    return QStringList{QString::number(stored.sequence), stored.comment.platform, stored.comment.author,
                       stored.comment.text, QString::number(stored.comment.at.time_since_epoch().count())}
        .join(QLatin1Char('|'));
}

Result<ShopContent> readAll(Database& database) {
    ShopContent content;
    RunRepository runs(database);
    const auto all = runs.newest(kMost);
    for (const LiveRun& run : all.value()) {
        content.runs.emplace(run.id, run);
        const auto orders = OrderRepository(database).ofRun(run.id);
        for (const orders::Order& order : orders.value())
            content.orders.emplace(order.id, order);
        const auto comments = CommentRepository(database).newest(run.id, kMost);
        for (const StoredComment& stored : comments.value())
            content.comments.emplace(run.id + stored.comment.id, packed(stored));
        if (const auto journal = runs.journal(run.id); journal.value())
            content.journals.emplace(run.id, *journal.value());
        content.segments += runs.segments(run.id).value().size();
        content.decisions += runs.overrides(run.id).value().size();
    }
    const auto products = ProductRepository(database).all();
    for (const show::Product& product : products.value())
        content.products.emplace(product.code, product);
    return content;
}

} // namespace

ShopContent contentOf(ShopHouse& house) {
    return house.read<ShopContent>([](Database& database) { return readAll(database); }).value();
}

void writeRun(ShopHouse& house, int number, int orders, int comments) {
    REQUIRE(house.write<void>(
        [=](Database& database) { return writeRunInto(database, number, orders, comments); }));
}

void writeProducts(ShopHouse& house, int from, int to, const char* brand) {
    REQUIRE(house.write<void>([=](Database& database) -> Result<void> {
        for (int number = from; number < to; ++number) {
            show::Product product = sampleProduct(number);
            product.brand = QString::fromUtf8(brand);
            if (const auto done = ProductRepository(database).put(product); !done)
                return done;
        }
        return {};
    }));
}

} // namespace studio::test
