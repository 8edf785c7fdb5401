#include "studio/storage/comment_repository.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/product_repository.h"
#include "studio/storage/run_repository.h"
#include "tests/studio/storage/new_database.h"
#include "tests/studio/storage/shop_house.h"

using namespace studio;
using namespace studio::storage;
using namespace studio::test;
using base::ErrorCode;
using comments::Comment;
using orders::Order;
using show::Product;

namespace {

constexpr Database::Kind kKinds[] = {Database::Kind::Sqlite, Database::Kind::Postgres};

bool same(const Comment& a, const Comment& b) {
    return a.platform == b.platform && a.id == b.id && a.author == b.author && a.text == b.text &&
           a.at == b.at;
}

QString hostile() {
    return QStringLiteral("'; DROP TABLE orders; -- \\' \" ? :x $1 %1 \t\n đ 🎉");
}

} // namespace

TEST_CASE("A product comes back with all its fields, and its code counts once, letter case aside") {
    NewDatabase database(GENERATE(from_range(std::begin(kKinds), std::end(kKinds))));
    ProductRepository products(*database);
    Product full = sampleProduct(1);
    full.name = hostile();
    Product plain;
    plain.code = QStringLiteral("Đ2");
    plain.name = QStringLiteral("Dép");
    REQUIRE(products.put(full));
    REQUIRE(products.put(plain));
    CHECK(products.find(QStringLiteral("a1")).value() == full);
    CHECK(products.find(QStringLiteral("đ2")).value() == plain);
    CHECK_FALSE(products.find(QStringLiteral("A9")).value().has_value());

    Product other = sampleProduct(7);
    other.code = QStringLiteral("a1");
    other.papers.clear();
    other.talkingPoints.clear();
    REQUIRE(products.put(other));
    CHECK(products.all().value() == std::vector<Product>{other, plain});
    CHECK(products.count().value() == 2);
}

TEST_CASE("Every kind of goods, of papers and of their gaps comes back as it was") {
    NewDatabase database(GENERATE(from_range(std::begin(kKinds), std::end(kKinds))));
    ProductRepository products(*database);
    RunRepository runs(*database);
    const LiveRun run = sampleRun(1);
    REQUIRE(runs.start(run));
    Product product = sampleProduct(1);
    product.papers.clear();
    show::AirOverride decision{product.code, QStringLiteral("giấy đang về"), {}, atSecond(40)};
    for (int kind = 0; kind <= static_cast<int>(show::PaperKind::Other); ++kind) {
        product.papers.push_back({static_cast<show::PaperKind>(kind), QString::number(kind), {}, {}});
        for (const auto reason : {show::PaperGap::Reason::Missing, show::PaperGap::Reason::Expired})
            decision.gaps.push_back({static_cast<show::PaperKind>(kind), reason});
    }
    for (int goods = 0; goods <= static_cast<int>(show::GoodsKind::Chemical); ++goods) {
        product.goods = static_cast<show::GoodsKind>(goods);
        REQUIRE(products.put(product));
        CHECK(products.find(product.code).value() == product);
    }
    REQUIRE(runs.recordOverride(run.id, decision));
    CHECK(runs.overrides(run.id).value() == std::vector<show::AirOverride>{decision});
}

TEST_CASE("A product's code can change, but not to that of another one") {
    NewDatabase database(GENERATE(from_range(std::begin(kKinds), std::end(kKinds))));
    ProductRepository products(*database);
    REQUIRE(products.put(sampleProduct(1)));
    REQUIRE(products.put(sampleProduct(2)));
    const auto taken = products.putInPlaceOf(QStringLiteral("a1"), sampleProduct(2));
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code == ErrorCode(DatabaseError::Refused));
    REQUIRE(products.putInPlaceOf(QStringLiteral("a1"), sampleProduct(3)));
    CHECK(products.all().value() == std::vector<Product>{sampleProduct(2), sampleProduct(3)});
    REQUIRE(products.remove(QStringLiteral("a2")));
    CHECK(products.remove(QStringLiteral("a2")).error().code == ErrorCode(DatabaseError::NotFound));
    for (const char* table : {"variants", "papers", "faq", "product_lines"})
        CHECK(
            database
                ->number(QStringLiteral("SELECT COUNT(DISTINCT code_key) FROM %1").arg(QLatin1String(table)))
                .value() == 1);
}

TEST_CASE("Orders get numbers without holes or doubles, each run its own, and come back as they were") {
    NewDatabase database(GENERATE(from_range(std::begin(kKinds), std::end(kKinds))));
    RunRepository runs(*database);
    OrderRepository orders(*database);
    const LiveRun first = sampleRun(1);
    const LiveRun second = sampleRun(2);
    REQUIRE(runs.start(first));
    REQUIRE(runs.start(second));
    Order strange = sampleOrder(first.id, 1);
    strange.buyerName = hostile();
    strange.phone = QString();
    strange.state = orders::OrderState::Waiting;
    const auto written = orders.append({strange, sampleOrder(second.id, 2), sampleOrder(first.id, 3)});
    REQUIRE(written);
    CHECK(written.value()[0].number == 1);
    CHECK(written.value()[1].number == 1);
    CHECK(written.value()[2].number == 2);
    // The same one again, as after a lost connection: nothing changes, no number is used up.
    Order again = sampleOrder(first.id, 3);
    again.quantity = 99;
    CHECK(orders.append({again}).value().front() == written.value()[2]);
    CHECK(orders.append({sampleOrder(first.id, 4)}).value().front().number == 3);
    const auto all = orders.ofRun(first.id).value();
    REQUIRE(all.size() == 3);
    CHECK(all[0] == written.value()[0]);
    CHECK(all[1] == written.value()[2]);

    REQUIRE(orders.changeState(strange.id, orders::OrderState::Cancelled, atSecond(5)));
    const auto cancelled = orders.find(strange.id).value();
    REQUIRE(cancelled);
    CHECK(cancelled->state == orders::OrderState::Cancelled);
    CHECK(cancelled->changedAt == atSecond(5));
    CHECK(orders.changeState(QStringLiteral("none"), orders::OrderState::Taken, atSecond(5)).error().code ==
          ErrorCode(DatabaseError::NotFound));
    CHECK(orders.append({sampleOrder(QStringLiteral("none"), 9)}).error().code ==
          ErrorCode(DatabaseError::NotFound));
}

TEST_CASE("Comments are kept once a run, in the order they came in") {
    NewDatabase database(GENERATE(from_range(std::begin(kKinds), std::end(kKinds))));
    RunRepository runs(*database);
    CommentRepository comments(*database);
    const LiveRun run = sampleRun(1);
    const LiveRun other = sampleRun(2);
    REQUIRE(runs.start(run));
    REQUIRE(runs.start(other));
    std::vector<Comment> batch;
    for (int number = 0; number < 100; ++number)
        batch.push_back(sampleComment(number));
    batch[3].text = hostile();
    batch.push_back(batch[5]);
    CHECK(comments.append(run.id, batch).value() == 100);
    CHECK(comments.append(run.id, {batch[0], sampleComment(200), batch[99]}).value() == 1);
    // Another run, and another platform, may have the same ids.
    CHECK(comments.append(other.id, {batch[0]}).value() == 1);
    Comment elsewhere = batch[0];
    elsewhere.platform = QStringLiteral("youtube");
    CHECK(comments.append(run.id, {elsewhere}).value() == 1);
    CHECK(comments.count(run.id).value() == 102);

    const auto newest = comments.newest(run.id, 2).value();
    REQUIRE(newest.size() == 2);
    CHECK(same(newest[0].comment, sampleComment(200)));
    CHECK(same(newest[1].comment, elsewhere));
    const auto all = comments.since(run.id, 0, 1000).value();
    REQUIRE(all.size() == 102);
    for (std::size_t index = 0; index < 100; ++index)
        CHECK(same(all[index].comment, batch[index]));
    const auto page = comments.since(run.id, all[9].sequence, 10).value();
    REQUIRE(page.size() == 10);
    CHECK(same(page.front().comment, batch[10]));
    CHECK(comments.append(QStringLiteral("none"), {batch[0]}).error().code ==
          ErrorCode(DatabaseError::NotFound));
    CHECK(comments.append(run.id, {}).value() == 0);
}

TEST_CASE("A run's id is taken once") {
    NewDatabase database(GENERATE(from_range(std::begin(kKinds), std::end(kKinds))));
    REQUIRE(RunRepository(*database).start(sampleRun(1)));
    CHECK(RunRepository(*database).start(sampleRun(1)).error().code == ErrorCode(DatabaseError::Refused));
}

TEST_CASE("A run's journal is replaced, its segments end when the next begins") {
    NewDatabase database(GENERATE(from_range(std::begin(kKinds), std::end(kKinds))));
    RunRepository runs(*database);
    const LiveRun run = sampleRun(1);
    const LiveRun later = sampleRun(2);
    REQUIRE(runs.start(run));
    REQUIRE(runs.start(later));
    CHECK(runs.newest(10).value() == std::vector<LiveRun>{later, run});
    CHECK(runs.unfinished().value() == std::vector<LiveRun>{later, run});
    CHECK_FALSE(runs.journal(run.id).value().has_value());
    const JournalEntry entry{"{\"stage\": \"đỏ 🎉 \\\\ '\"}", atSecond(77)};
    REQUIRE(runs.putJournal(run.id, {"{}", atSecond(1)}));
    REQUIRE(runs.putJournal(run.id, entry));
    CHECK(runs.journal(run.id).value() == entry);

    SegmentOnAir opening{0, QStringLiteral("Mở màn"), QString(), atSecond(10), std::nullopt};
    SegmentOnAir shirt{4, QStringLiteral("Áo"), QStringLiteral("A1"), atSecond(20), std::nullopt};
    REQUIRE(runs.segmentStarted(run.id, opening));
    REQUIRE(runs.segmentStarted(run.id, shirt));
    opening.endedAt = atSecond(20);
    CHECK(runs.segments(run.id).value() == std::vector<SegmentOnAir>{opening, shirt});
    REQUIRE(runs.segmentEnded(run.id, atSecond(30)));
    shirt.endedAt = atSecond(30);
    CHECK(runs.segments(run.id).value() == std::vector<SegmentOnAir>{opening, shirt});

    const show::AirOverride decision{QStringLiteral("A1"),
                                     hostile(),
                                     {{show::PaperKind::FoodDeclaration, show::PaperGap::Reason::Missing},
                                      {show::PaperKind::Other, show::PaperGap::Reason::Expired}},
                                     atSecond(40)};
    REQUIRE(runs.recordOverride(run.id, decision));
    CHECK(runs.overrides(run.id).value() == std::vector<show::AirOverride>{decision});
    CHECK(runs.overrides(later.id).value().empty());

    REQUIRE(runs.end(run.id, atSecond(50)));
    CHECK(runs.find(run.id).value().endedAt == atSecond(50));
    CHECK(runs.unfinished().value() == std::vector<LiveRun>{later});
    for (const auto& missing :
         {runs.end(QStringLiteral("none"), atSecond(1)), runs.putJournal(QStringLiteral("none"), entry),
          runs.segmentStarted(QStringLiteral("none"), opening),
          runs.recordOverride(QStringLiteral("none"), decision)})
        CHECK(missing.error().code == ErrorCode(DatabaseError::NotFound));
}
