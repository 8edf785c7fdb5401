#include "app/text/goods_words.h"
#include "studio/show/regulated_goods.h"

#include <catch2/catch.hpp>

using namespace studio;

TEST_CASE("every kind of goods that needs a warning has the law's words for it, and no other") {
    for (const show::GoodsKind goods : app::text::kGoods)
        CHECK(show::needsWarning(goods) == !app::text::legalWarning(goods).isEmpty());
}
