#include "tests/studio/show/parsed_show.h"

#include <QFile>
#include <QTemporaryDir>

using namespace studio::show;
using studio::base::Money;

TEST_CASE("A show file without the newer fields reads as before") {
    const Show show = parsed(R"("title":"x")").show;
    CHECK(show.look == Look{});
    CHECK_FALSE(show.secondCanvas.has_value());
    CHECK(show.portraitPlaces.empty());
    CHECK(show.vouchers.empty());
    CHECK(show.qrCodes.empty());
}

TEST_CASE("Look, places, offers, pairs and the second canvas survive being written and read") {
    const QTemporaryDir folder;
    QFile logo(folder.filePath(QStringLiteral("logo.png")));
    REQUIRE(logo.open(QIODevice::WriteOnly));
    Show show;
    show.canvas = {{720, 1280}, 25};
    show.secondCanvas = Canvas{{1280, 720}, 25};
    show.look = {QStringLiteral("sale-red"), QStringLiteral("#0a7f3b"), logo.fileName(), CountdownStyle::Bar,
                 DrawStyle::Roll};
    for (const Overlay overlay : kOverlays) {
        if (overlay != Overlay::StandBy)
            show.portraitPlaces[overlay] = {{0.125, 0.0625 * static_cast<int>(overlay)}, 1.5};
    }
    show.landscapePlaces[Overlay::QrCode] = {{1, 0}, 0.5};
    show.vouchers = {
        {QStringLiteral("LUA20"), QStringLiteral("Giảm 20.000 ₫"), QStringLiteral("Đơn từ 199k"), 12},
        {QStringLiteral("SHIP0"), QStringLiteral("Miễn phí giao"), {}, std::nullopt}};
    show.qrCodes = {{QStringLiteral("Trang shop"), QStringLiteral("Quét để xem"),
                     QStringLiteral("https://shop.example/a?b=1"), std::nullopt},
                    {QStringLiteral("Chuyển khoản"),
                     {},
                     {},
                     BankAccount{QStringLiteral("970436"), QStringLiteral("0000000000"), Money{299000},
                                 QStringLiteral("A12")}}};
    Source colour;
    colour.id = colour.name = QStringLiteral("c");
    show.sources = {colour};
    show.scenes = {{QStringLiteral("s"),
                    QStringLiteral("s"),
                    {{QStringLiteral("c"), {0, 0, 1, 1}, Fit::Cover}},
                    {{QStringLiteral("c"), {0.25, 0, 0.5, 1}, Fit::Contain}}}};
    for (const auto& code : {QStringLiteral("A11"), QStringLiteral("A12")}) {
        Product product;
        product.code = code;
        product.name = code;
        show.products.push_back(product);
    }
    Segment pair;
    pair.kind = SegmentKind::Product;
    pair.productCode = QStringLiteral("A11");
    pair.pairCode = QStringLiteral("A12");
    show.runOfShow = {pair};
    Destination second;
    second.name = QStringLiteral("YouTube");
    second.platform = QStringLiteral("youtube");
    second.canvas = CanvasId::Second;
    show.destinations = {second};

    const QByteArray written = serialiseShow(show, folder.path());
    CHECK_FALSE(written.contains(folder.path().toUtf8()));
    const auto again = parseShow(written, kFile, folder.path());
    REQUIRE(again);
    for (const auto& problem : again->problems)
        FAIL_CHECK(problem.where << ": " << problem.detail);
    CHECK(again->show == show);
}

TEST_CASE("The second canvas has the first one's rate, or is not there") {
    const Show show =
        parsed(R"("secondCanvas":{"width":1280,"height":720},"canvas":{"width":720,"height":1280,"fps":24})")
            .show;
    CHECK(show.secondCanvas == Canvas{{1280, 720}, 24});
    const auto rate = parsed(R"("secondCanvas":{"width":1280,"height":720,"fps":60})");
    checkProblem(rate, ShowError::UnknownField, "secondCanvas.fps");
    CHECK(rate.show.secondCanvas == Canvas{{1280, 720}, 30});
    const auto odd = parsed(R"("secondCanvas":{"width":1281,"height":720})");
    checkProblem(odd, ShowError::BadValue, "secondCanvas.width");
    CHECK_FALSE(odd.show.secondCanvas.has_value());
}

TEST_CASE("A bad part of the look falls back alone") {
    const auto check = [](const QByteArray& field, ShowError code, const std::string& where) {
        const auto loaded = parsed(R"("look":{"theme":"calm",)" + field + "}");
        checkProblem(loaded, code, where);
        Look expected;
        expected.theme = QStringLiteral("calm");
        CHECK(loaded.show.look == expected);
    };
    check(R"("shopColour":"red")", ShowError::BadValue, "look.shopColour");
    check(R"("shopColour":7)", ShowError::WrongType, "look.shopColour");
    check(R"("logo":5)", ShowError::WrongType, "look.logo");
    check(R"("countdown":"sand")", ShowError::BadValue, "look.countdown");
    check(R"("draw":"dice")", ShowError::BadValue, "look.draw");
    check(R"("glitter":true)", ShowError::UnknownField, "look.glitter");
    for (const char* theme : {R"("../../etc/passwd")", R"("a b")", R"("")", R"("/abs")"}) {
        const auto loaded = parsed(R"("look":{"countdown":"bar","theme":)" + QByteArray(theme) + "}");
        checkProblem(loaded, ShowError::BadValue, "look.theme");
        CHECK(loaded.show.look.theme == Look{}.theme);
        CHECK(loaded.show.look.countdown == CountdownStyle::Bar);
    }
    checkProblem(parsed(R"("look":"red")"), ShowError::WrongType, "look");
}

TEST_CASE("A missing logo is told and keeps its path: it may come back") {
    const auto loaded = parsed(R"("look":{"logo":"logo.png"})");
    checkProblem(loaded, ShowError::MissingImage, "look.logo");
    CHECK(loaded.show.look.logo == QStringLiteral("/nowhere/logo.png"));
}

TEST_CASE("A bad place leaves its overlay where the layout puts it") {
    const auto check = [](const QByteArray& place, ShowError code, const std::string& where) {
        const auto loaded = parsed(R"("places":{"portrait":{"countdown":{"x":0.5,"y":0.25},)" + place + "}}");
        checkProblem(loaded, code, where);
        CHECK(loaded.show.portraitPlaces == Placements{{Overlay::Countdown, {{0.5, 0.25}, 1}}});
        CHECK(loaded.show.landscapePlaces.empty());
    };
    check(R"("moon":{"x":0,"y":0})", ShowError::UnknownField, "places.portrait.moon");
    check(R"("standBy":{"x":0,"y":0})", ShowError::UnknownField, "places.portrait.standBy");
    check(R"("qrCode":{"x":0})", ShowError::MissingField, "places.portrait.qrCode.y");
    check(R"("qrCode":{"x":0,"y":1.5})", ShowError::BadValue, "places.portrait.qrCode.y");
    check(R"("qrCode":{"x":"left","y":0})", ShowError::WrongType, "places.portrait.qrCode.x");
    check(R"("qrCode":[0,0])", ShowError::WrongType, "places.portrait.qrCode");
    const auto scale = parsed(R"("places":{"landscape":{"voucher":{"x":0,"y":1,"scale":9}}})");
    checkProblem(scale, ShowError::BadValue, "places.landscape.voucher.scale");
    CHECK(scale.show.landscapePlaces == Placements{{Overlay::Voucher, {{0, 1}, 1}}});
    checkProblem(parsed(R"("places":{"square":{}})"), ShowError::UnknownField, "places.square");
    checkProblem(parsed(R"("places":{"portrait":3})"), ShowError::WrongType, "places.portrait");
}

TEST_CASE("Vouchers are codes that buyers can type, each once") {
    const auto check = [](const QByteArray& voucher, ShowError code, const std::string& where) {
        const auto loaded = parsed(R"("vouchers":[{"code":"LUA20","title":"x"},)" + voucher +
                                   R"(,{"code":"B","title":"y"}])");
        checkProblem(loaded, code, where);
        REQUIRE(loaded.show.vouchers.size() == 2);
        CHECK(loaded.show.findVoucher(QStringLiteral("lua20")) == &loaded.show.vouchers[0]);
    };
    check(R"({"code":"lua20","title":"z"})", ShowError::DuplicateCode, "vouchers[1].code");
    check(R"({"code":"LUA 20","title":"z"})", ShowError::BadValue, "vouchers[1].code");
    check(R"({"code":"","title":"z"})", ShowError::BadValue, "vouchers[1].code");
    check(R"({"code":"ABCDEFGHIJKLMNOPQRSTU","title":"z"})", ShowError::TooLong, "vouchers[1].code");
    check(R"({"code":"C"})", ShowError::MissingField, "vouchers[1].title");
    const auto left = parsed(R"("vouchers":[{"code":"A","title":"x","left":-1}])");
    checkProblem(left, ShowError::BadValue, "vouchers[0].left");
    REQUIRE(left.show.vouchers.size() == 1);
    CHECK_FALSE(left.show.vouchers[0].left.has_value());
}

TEST_CASE("A code leads to a web page or an account, or is left out") {
    const auto refusedLink = [](const QByteArray& link, ShowError code) {
        const auto loaded = parsed(R"("qrCodes":[{"title":"t","link":)" + link + "}]");
        checkProblem(loaded, code, "qrCodes[0].link");
        CHECK(loaded.show.qrCodes.empty());
    };
    for (const char* link :
         {"\"javascript:alert(1)\"", R"("ftp://a/b")", R"("shop.example")", R"("https://")",
          R"("file:///etc/passwd")", R"("https://me:secret@shop.example/")", R"("")"})
        refusedLink(link, ShowError::BadValue);
    refusedLink('"' + QByteArray("https://shop.example/") + QByteArray(600, 'a') + '"', ShowError::TooLong);
    refusedLink("7", ShowError::WrongType);
    checkProblem(parsed(R"("qrCodes":[{"title":"t"}])"), ShowError::MissingField, "qrCodes[0].link");
    CHECK(parsed(R"("qrCodes":[{"link":"http://shop.example"}])").show.qrCodes.size() == 1);
}

TEST_CASE("A bank account is a BIN of six digits and an account") {
    const auto check = [](const QByteArray& bank, ShowError code, const std::string& field) {
        const auto loaded = parsed(R"("qrCodes":[{"bank":{)" + bank + "}}]");
        checkProblem(loaded, code, "qrCodes[0].bank." + field);
        CHECK(loaded.show.qrCodes.empty());
        CHECK(only(loaded).detail.find("12345678") == std::string::npos);
    };
    check(R"("account":"000")", ShowError::MissingField, "bin");
    check(R"("bin":"970436")", ShowError::MissingField, "account");
    check(R"("bin":"97043","account":"000")", ShowError::BadValue, "bin");
    check(R"("bin":"97043x","account":"000")", ShowError::BadValue, "bin");
    check(R"("bin":970436,"account":"000")", ShowError::WrongType, "bin");
    check(R"("bin":"970436","account":"1234 5678")", ShowError::BadValue, "account");
    check(R"("bin":"970436","account":"12345678901234567890")", ShowError::BadValue, "account");
    check(R"("bin":"970436","account":"")", ShowError::BadValue, "account");

    const auto amount =
        parsed(R"("qrCodes":[{"bank":{"bin":"970436","account":"000","amount":-5,"memo":"A12"}}])");
    checkProblem(amount, ShowError::NegativePrice, "qrCodes[0].bank.amount");
    REQUIRE(amount.show.qrCodes.size() == 1);
    CHECK(amount.show.qrCodes[0].bank ==
          BankAccount{QStringLiteral("970436"), QStringLiteral("000"), std::nullopt, QStringLiteral("A12")});
    const auto nothing = parsed(R"("qrCodes":[{"bank":{"bin":"970436","account":"000","amount":0}}])");
    CHECK(nothing.problems.empty());
    REQUIRE(nothing.show.qrCodes.size() == 1);
    CHECK_FALSE(nothing.show.qrCodes[0].bank->amount.has_value());
    const auto badBank =
        parsed(R"("qrCodes":[{"link":"https://shop.example","bank":{"bin":"1","account":"000"}}])");
    checkProblem(badBank, ShowError::BadValue, "qrCodes[0].bank.bin");
    REQUIRE(badBank.show.qrCodes.size() == 1);
    CHECK_FALSE(badBank.show.qrCodes[0].bank.has_value());
}

TEST_CASE("A pair that cannot be leaves the product alone") {
    const auto check = [](const QByteArray& segment, ShowError code) {
        const auto loaded = parsed(R"("products":[{"code":"A1","name":"x","price":1},
                                                  {"code":"A2","name":"y","price":2}],
                                      "runOfShow":[)" +
                                   segment + "]");
        checkProblem(loaded, code, "runOfShow[0].pair");
        REQUIRE(loaded.show.runOfShow.size() == 1);
        CHECK(loaded.show.runOfShow[0].pairCode.isEmpty());
    };
    check(R"({"kind":"product","product":"A1","pair":"Z9"})", ShowError::UnknownReference);
    check(R"({"kind":"product","product":"A1","pair":"a1"})", ShowError::BadValue);
    check(R"({"kind":"flashSale","product":"A1","pair":"A2"})", ShowError::BadValue);
    check(R"({"kind":"break","pair":"A2"})", ShowError::BadValue);
    const auto good =
        parsed(R"("products":[{"code":"A1","name":"x","price":1},{"code":"A2","name":"y","price":2}],
                                "runOfShow":[{"kind":"product","product":"a1","pair":"a2"}])");
    CHECK(good.problems.empty());
    CHECK(good.show.runOfShow[0].pairCode == QStringLiteral("A2"));
}

TEST_CASE("Items of the second canvas name sources that are there; a destination names a canvas") {
    const auto item = parsed(R"("scenes":[{"id":"s","secondItems":[{"source":"cam"}]}])");
    checkProblem(item, ShowError::UnknownReference, "scenes[0].secondItems[0].source");
    const auto canvas = parsed(R"("destinations":[{"name":"F","platform":"facebook","canvas":"third"}])");
    checkProblem(canvas, ShowError::BadValue, "destinations[0].canvas");
    REQUIRE(canvas.show.destinations.size() == 1);
    CHECK(canvas.show.destinations[0].canvas == CanvasId::Main);
}
