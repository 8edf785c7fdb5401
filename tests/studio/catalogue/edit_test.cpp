#include "studio/catalogue/catalogue_edit.h"
#include "studio/catalogue/product_rules.h"
#include "tests/studio/catalogue/random_products.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace studio::catalogue;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

show::Product product(const char* code, std::int64_t price = 1'000) {
    show::Product out;
    out.code = s(code);
    out.name = s("Hat");
    out.price = {price};
    return out;
}

CatalogueEdit randomEdit(RandomProducts& random) {
    CatalogueEdit edit;
    for (int left = random.below(4); left > 0; --left)
        edit.removed.push_back(QStringLiteral("C%1").arg(random.below(12)));
    for (int left = random.below(4); left > 0; --left) {
        show::Product one = product("", random.below(5));
        one.code = (random.chance(50) ? QStringLiteral("c%1") : QStringLiteral("C%1")).arg(random.below(12));
        edit.put.push_back(one);
    }
    return edit;
}

std::vector<std::string> codes(const Catalogue& catalogue) {
    std::vector<std::string> out;
    for (const show::Product& one : catalogue.products())
        out.push_back(one.code.toStdString());
    return out;
}

ColumnMapping mapped(std::initializer_list<Column> columns) {
    ColumnMapping mapping;
    for (const Column column : columns)
        mapping.columns[column] = static_cast<int>(column);
    return mapping;
}

} // namespace

TEST_CASE("a catalogue is in the order of codes as people count") {
    const Catalogue catalogue(
        {product("A10"), product("b1"), product("A2"), product("A02"), product("A"), product("a2", 7)});
    CHECK(codes(catalogue) == std::vector<std::string>{"A", "A02", "a2", "A10", "b1"});
    REQUIRE(catalogue.find(s("A2")));
    CHECK(catalogue.find(s("A2"))->price.dong == 7);
    CHECK_FALSE(catalogue.find(s("A3")));
}

TEST_CASE("any row of edits is undone and redone to the letter") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        INFO("seed " << seed);
        RandomProducts random(seed);
        Catalogue catalogue({product("C1"), product("C5"), product("c7")});
        CatalogueHistory history;
        std::vector<Catalogue> states{catalogue};
        for (int step = 0; step < 10; ++step) {
            const CatalogueEdit edit = randomEdit(random);
            history.did(edit, catalogue.inverseOf(edit));
            catalogue.apply(edit);
            states.push_back(catalogue);
        }
        for (std::size_t at = states.size() - 1; at > 0; --at) {
            REQUIRE(history.nextUndo());
            catalogue.apply(*history.nextUndo());
            history.undone();
            REQUIRE(catalogue == states[at - 1]);
        }
        REQUIRE_FALSE(history.nextUndo());
        for (std::size_t at = 1; at < states.size(); ++at) {
            catalogue.apply(*history.nextRedo());
            history.redone();
            REQUIRE(catalogue == states[at]);
        }
        REQUIRE_FALSE(history.nextRedo());
    }
}

TEST_CASE("many changes at once come to the same as one by one") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        RandomProducts random(seed);
        CatalogueEdit large;
        Catalogue oneByOne(random.make(30));
        Catalogue atOnce = oneByOne;
        for (int i = 0; i < 40; ++i) {
            show::Product one = product("", i);
            one.code =
                (random.chance(50) ? QStringLiteral("c%1") : QStringLiteral("C0%1")).arg(random.below(60));
            large.put.push_back(one);
            large.removed.push_back(random.chance(50)
                                        ? oneByOne.products()[static_cast<std::size_t>(random.below(30))].code
                                        : one.code);
        }
        const CatalogueEdit inverse = oneByOne.inverseOf(large);
        const Catalogue before = oneByOne;
        atOnce.apply(large);
        for (const QString& code : large.removed)
            oneByOne.apply({{}, {code}});
        for (const show::Product& one : large.put)
            oneByOne.apply({{one}, {}});
        REQUIRE(atOnce == oneByOne);
        atOnce.apply(inverse);
        REQUIRE(atOnce == before);
    }
}

TEST_CASE("a new edit forgets what could be redone, and old steps are let go") {
    CatalogueHistory history;
    for (std::size_t i = 0; i < CatalogueHistory::kMostSteps + 5; ++i)
        history.did({{product("A1")}, {}}, {{}, {s("A1")}});
    history.undone();
    REQUIRE(history.nextRedo());
    history.did({{product("A2")}, {}}, {{}, {s("A2")}});
    CHECK_FALSE(history.nextRedo());
    std::size_t steps = 0;
    while (history.nextUndo()) {
        history.undone();
        ++steps;
    }
    CHECK(steps == CatalogueHistory::kMostSteps);
}

TEST_CASE("an import overwrites only what its sheet has columns for") {
    show::Product there = product("A1", 5'000);
    there.livePrice = base::Money{4'000};
    there.brand = s("Lụa");
    there.commission = show::Commission{1'000, base::Money{9}};
    there.variants = {{s("S"), {}, 3}, {s("M"), {}, 4}};
    there.papers = {{show::PaperKind::Other, s("7"), s("/scan.pdf"), {}}};
    const Catalogue catalogue({there, product("B1")});

    ImportPlan plan;
    show::Product read = product("a1", 6'000);
    read.commission = show::Commission{2'000, {}};
    read.variants = {{s("m"), {}, 9}, {s("L"), {}, 1}};
    read.papers = {{show::PaperKind::Other, s("7"), {}, QDate(2027, 1, 1)}};
    plan.products = {read, product("B1"), product("C1")};

    const auto merge =
        mergePlan(catalogue, plan,
                  mapped({Column::Code, Column::Price, Column::LivePrice, Column::CommissionRate,
                          Column::Size, Column::Stock, Column::Papers}));
    CHECK(merge.unchanged == std::vector<QString>{s("B1")});
    REQUIRE(merge.added.size() == 1);
    CHECK(merge.added[0].code == s("C1"));
    REQUIRE(merge.changed.size() == 1);
    show::Product wanted = there;
    wanted.price = {6'000};
    wanted.livePrice.reset();
    wanted.commission = show::Commission{2'000, base::Money{9}};
    wanted.variants = {{s("S"), {}, 3}, {s("M"), {}, 9}, {s("L"), {}, 1}};
    wanted.papers[0].validUntil = QDate(2027, 1, 1);
    CHECK(merge.changed[0] == wanted);
    CHECK(differences(there, wanted) == std::vector<Column>{Column::Price, Column::LivePrice,
                                                            Column::CommissionRate, Column::Papers,
                                                            Column::Size});
    CHECK(merge.edit().put.size() == 2);

    const auto stockless = mergePlan(catalogue, plan, mapped({Column::Code, Column::Size}));
    CHECK(stockless.changed[0].variants ==
          std::vector<show::Variant>{{s("S"), {}, 3}, {s("M"), {}, 4}, {s("L"), {}, 1}});
}

TEST_CASE("importing the same again changes nothing") {
    const auto products = RandomProducts(7).make(50);
    const auto table = exportTable(products, s("vi"), Confidential::Written);
    const auto mapping = guessMapping(table);
    const auto plan = planImport(table, mapping, {});
    const auto merge = mergePlan(Catalogue(products), plan, mapping);
    CHECK(merge.added.empty());
    CHECK(merge.changed.empty());
    CHECK(merge.unchanged.size() == 50);
}

TEST_CASE("a product that cannot be kept says why") {
    CHECK(faultsOf(product("A1")).empty());
    show::Product bad = product("A 1", -1);
    bad.name.clear();
    bad.variants = {{s("S"), {}, -1}, {s("s"), {}, 1}};
    bad.faq = {{{}, s("Yes")}};
    CHECK(faultsOf(bad) == std::vector<FieldFault>{{Column::Code, RowFault::BadCode},
                                                   {Column::Price, RowFault::BadPrice},
                                                   {Column::Questions, RowFault::BadQuestion},
                                                   {Column::Stock, RowFault::BadStock},
                                                   {Column::Name, RowFault::NoName},
                                                   {Column::Size, RowFault::DuplicateVariant}});
    for (const show::Product& one : RandomProducts(3).make(100))
        CHECK(faultsOf(one).empty());
}
