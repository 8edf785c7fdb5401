#include "app/stage_controls/stage_controls_panel.h"
#include "app/stage_controls/stage_menus.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "tests/app/support/sample.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QTest>

#include <QSet>

#include <algorithm>
#include <set>

using namespace studio;
using app::stage_controls::StageControlsPanel;
using show::Overlay;

namespace {

struct Controls {
    Controls() {
        app::text::speak(QStringLiteral("vi"));
        app::theme::apply(*qApp);
        show.vouchers = {{QStringLiteral("LUA20"), QStringLiteral("Giảm 20.000 ₫"), {}, 12},
                         {QStringLiteral("A&B"), {}, {}, {}}};
        show.qrCodes = {{QStringLiteral("Shopee"), {}, QStringLiteral("https://shopee.vn/lua"), {}}};
        show.seller.name = QStringLiteral("Lụa Hà Đông");
        panel.setCommenters([this] { return names; });
        panel.setShow(show);
        panel.setStage(stage);
        QObject::connect(&panel, &StageControlsPanel::commanded,
                         [this](const show::StageCommand& each) { commands.push_back(each); });
        QObject::connect(&panel, &StageControlsPanel::lookWanted,
                         [this](const show::Look& each) { looks.push_back(each); });
        panel.resize(640, 140);
        panel.show();
        REQUIRE(QTest::qWaitForWindowExposed(&panel));
    }
    ~Controls() {
        while (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
    }

    QAbstractButton* button(const char* name) {
        auto* found = panel.findChild<QAbstractButton*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return found;
    }
    void click(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    void rightClick(const char* name) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(4, 4),
                                button(name)->mapToGlobal(QPoint(4, 4)));
        QCoreApplication::sendEvent(button(name), &event);
    }
    /// A line of the menu that is open.
    QAction* line(const char* name) {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu != nullptr);
        auto* found = menu->findChild<QAction*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return found;
    }
    void setStage(const std::function<void(show::Stage&)>& change) {
        change(stage);
        panel.setStage(stage);
    }
    /// The only command so far, of that kind; forgets it.
    template <class Command>
    Command sent() {
        REQUIRE(commands.size() == 1);
        REQUIRE(std::holds_alternative<Command>(commands.front()));
        const Command result = std::get<Command>(commands.front());
        commands.clear();
        return result;
    }

    show::Show show = app::sample::show();
    show::Stage stage = show::openingStage(show);
    QStringList names{QStringLiteral("Hương N."), QStringLiteral("Bé Na"), QStringLiteral("Tuấn")};
    std::vector<show::StageCommand> commands;
    std::vector<show::Look> looks;
    StageControlsPanel panel;
};

} // namespace

TEST_CASE_METHOD(Controls, "a small switch shows its overlay and takes it away again") {
    setStage([](auto& each) { each.shown.erase(Overlay::OrderTicker); });
    click("overlayOrders");
    CHECK(sent<show::ShowOverlay>().overlay == Overlay::OrderTicker);
    CHECK_FALSE(button("overlayOrders")->isChecked());
    setStage([](auto& each) { each.shown.insert(Overlay::OrderTicker); });
    CHECK(button("overlayOrders")->isChecked());
    click("overlayOrders");
    CHECK(sent<show::HideOverlay>().overlay == Overlay::OrderTicker);
}

TEST_CASE_METHOD(Controls, "what has nothing to show is off and says why") {
    setStage([](auto& each) {
        each.shown.clear();
        each.productCode.clear();
    });
    for (const char* name : {"overlaySpotlight", "overlayPriceFlash"}) {
        INFO(name);
        CHECK_FALSE(button(name)->isEnabled());
    }
    CHECK(button("overlaySpotlight")->toolTip().contains(QStringLiteral("Chọn một bình luận")));
    names.clear();
    panel.tick();
    CHECK_FALSE(button("overlayDraw")->isEnabled());
    CHECK(button("overlayDraw")->toolTip().contains(QStringLiteral("Chưa ai bình luận")));
    show.vouchers.clear();
    show.qrCodes.clear();
    panel.setShow(show);
    CHECK_FALSE(button("overlayVoucher")->isEnabled());
    CHECK_FALSE(button("overlayQrCode")->isEnabled());
    panel.pressKey(5);
    panel.pressKey(7);
    CHECK(commands.empty());
}

TEST_CASE_METHOD(Controls, "the price flash waits for a flash sale, next up for another product") {
    const auto stepTo = [this](int segment, const QString& product) {
        setStage([&](auto& each) {
            each.shown.clear();
            each.segment = segment;
            each.productCode = product;
        });
    };
    const auto& steps = show.runOfShow;
    const auto sale = std::find_if(steps.begin(), steps.end(),
                                   [](const auto& each) { return each.flashPrice.has_value(); });
    REQUIRE(sale != steps.end());
    stepTo(0, steps.front().productCode);
    CHECK_FALSE(button("overlayPriceFlash")->isEnabled());
    CHECK(button("overlayPriceFlash")->toolTip().contains(QStringLiteral("flash sale")));
    CHECK(button("overlayNextUp")->isEnabled());
    const int at = static_cast<int>(sale - steps.begin());
    stepTo(at, sale->productCode);
    CHECK(button("overlayPriceFlash")->isEnabled());
    stepTo(at, steps.front().productCode);
    CHECK_FALSE(button("overlayPriceFlash")->isEnabled());

    show.runOfShow.resize(1);
    show.runOfShow.push_back({});
    show.runOfShow.push_back(show.runOfShow.front());
    panel.setShow(show);
    stepTo(0, steps.front().productCode);
    CHECK_FALSE(button("overlayNextUp")->isEnabled());
    CHECK(button("overlayNextUp")->toolTip().contains(QStringLiteral("sản phẩm khác")));
    panel.pressKey(9);
    panel.pressKey(10);
    CHECK(commands.empty());
}

TEST_CASE_METHOD(Controls, "of a crowd as many are drawn among as take part, and the menu says so") {
    names.clear();
    for (int i = 0; i < 1200; ++i)
        names.append(QString::number(i));
    click("overlayDraw");
    CHECK(line("drawOpen")->text().contains(QStringLiteral("500")));
    CHECK(line("drawOpen")->text().contains(QStringLiteral("1200")));
    line("drawOpen")->trigger();
    const QStringList drawn = sent<show::OpenDraw>().names;
    CHECK(drawn.size() == 500);
    CHECK(QSet<QString>(drawn.begin(), drawn.end()).size() == 500);
    // By chance one in 10^250 times.
    CHECK(drawn != names.mid(0, 500));
}

TEST_CASE_METHOD(Controls, "several vouchers are chosen from a menu, letter for letter") {
    click("overlayVoucher");
    CHECK(line("voucher_LUA20")->text() == QStringLiteral("LUA20 · Giảm 20.000 ₫"));
    CHECK(line("voucher_A&B")->text() == QStringLiteral("A&&B"));
    CHECK_FALSE(line("stageHide")->isEnabled());
    line("voucher_A&B")->trigger();
    CHECK(sent<show::ShowVoucher>().code == QStringLiteral("A&B"));
}

TEST_CASE_METHOD(Controls, "F5 takes the first voucher, and the last one again later") {
    panel.pressKey(5);
    CHECK(sent<show::ShowVoucher>().code == QStringLiteral("LUA20"));
    setStage([](auto& each) { each.voucherCode = QStringLiteral("A&B"); });
    panel.pressKey(5);
    CHECK(sent<show::ShowOverlay>().overlay == Overlay::Voucher);
}

TEST_CASE_METHOD(Controls, "a single code needs no menu") {
    click("overlayQrCode");
    CHECK(sent<show::ShowQrCode>().index == 0);
}

TEST_CASE_METHOD(Controls, "a draw is opened among those who commented, spun and closed") {
    click("overlayDraw");
    CHECK(line("drawOpen")->text().contains(QLatin1Char('3')));
    CHECK_FALSE(line("drawSpin")->isEnabled());
    line("drawOpen")->trigger();
    const auto opened = sent<show::OpenDraw>();
    CHECK(opened.names == names);

    setStage([&](auto& each) { each.draw = show::Draw{{}, opened.names, -1, {}}; });
    CHECK(button("overlayDraw")->isChecked());
    rightClick("overlayDraw");
    line("drawSpin")->trigger();
    const int winner = sent<show::SpinDraw>().winner;
    CHECK(winner >= 0);
    CHECK(winner < names.size());

    setStage([&](auto& each) { each.draw->winner = winner; });
    rightClick("overlayDraw");
    CHECK_FALSE(line("drawSpin")->isEnabled());
    line("drawClose")->trigger();
    sent<show::CloseDraw>();
}

TEST_CASE_METHOD(Controls, "F6 alone goes through a whole draw") {
    panel.pressKey(6);
    setStage([&](auto& each) { each.draw = show::Draw{{}, sent<show::OpenDraw>().names, -1, {}}; });
    panel.pressKey(6);
    setStage([&](auto& each) { each.draw->winner = sent<show::SpinDraw>().winner; });
    panel.pressKey(6);
    sent<show::CloseDraw>();
}

TEST_CASE_METHOD(Controls, "every name can win") {
    const show::Draw draw{{}, names, -1, {}};
    std::set<int> winners;
    for (int i = 0; i < 400; ++i)
        winners.insert(app::stage_controls::fairSpin(draw).winner);
    CHECK(winners == std::set<int>{0, 1, 2});
}

TEST_CASE_METHOD(Controls, "the slate: starting, a break with its end, thanks, and back") {
    click("overlayStandBy");
    line("standByStarting")->trigger();
    CHECK(sent<show::StartStandBy>().slate.kind == show::StandByKind::Starting);
    rightClick("overlayStandBy");
    const auto before = std::chrono::system_clock::now();
    line("standByBreak10")->trigger();
    const auto slate = sent<show::StartStandBy>().slate;
    CHECK(slate.kind == show::StandByKind::Break);
    REQUIRE(slate.backAt.has_value());
    CHECK(*slate.backAt >= before + std::chrono::minutes(10));
    CHECK(*slate.backAt < before + std::chrono::minutes(11));
    rightClick("overlayStandBy");
    CHECK_FALSE(line("standByOff")->isEnabled());
    line("standByEnded")->trigger();
    CHECK(sent<show::StartStandBy>().slate.kind == show::StandByKind::Ended);

    setStage([&](auto& each) { each.standBy = slate; });
    click("overlayStandBy");
    sent<show::EndStandBy>();
    panel.pressKey(12);
    sent<show::EndStandBy>();
}

TEST_CASE_METHOD(Controls, "F12 before the first step means: starting soon") {
    panel.pressKey(12);
    CHECK(sent<show::StartStandBy>().slate.kind == show::StandByKind::Starting);
    setStage([](auto& each) { each.segment = 2; });
    panel.pressKey(12);
    CHECK(sent<show::StartStandBy>().slate.kind == show::StandByKind::Break);
}

TEST_CASE_METHOD(Controls, "the countdown's menu has lengths and looks") {
    show.look.theme = QStringLiteral("sale");
    panel.setShow(show);
    rightClick("overlayCountdown");
    CHECK_FALSE(line("countdownStop")->isEnabled());
    CHECK(line("countdownStyle0")->isChecked());
    line("countdownStyle2")->trigger();
    REQUIRE(looks.size() == 1);
    CHECK(looks.front().countdown == show::CountdownStyle::Digits);
    CHECK(looks.front().theme == QStringLiteral("sale"));
    rightClick("overlayCountdown");
    line("countdown10")->trigger();
    CHECK(sent<show::StartCountdown>().length == std::chrono::minutes(10));
}

TEST_CASE_METHOD(Controls, "an overlay without room is marked at its switch") {
    panel.setUnplaced({Overlay::QrCode, Overlay::ProductCard});
    CHECK(button("overlayQrCode")->property("noRoom").toBool());
    CHECK(button("overlayQrCode")->toolTip().contains(QStringLiteral("Không đủ chỗ")));
    CHECK(button("overlayProductCard")->property("noRoom").toBool());
    CHECK_FALSE(button("overlayVoucher")->property("noRoom").toBool());
    panel.setUnplaced({});
    CHECK_FALSE(button("overlayQrCode")->property("noRoom").toBool());
}

TEST_CASE_METHOD(Controls, "no word of a switch is cut at the width of a small screen") {
    for (const char* name :
         {"overlayVoucher", "overlayDraw", "overlayQrCode", "overlayPriceFlash", "overlayNextUp",
          "overlayOrders", "overlayStandBy", "overlaySpotlight", "overlaySeller"}) {
        INFO(name << ": " << button(name)->text().toStdString());
        CHECK(button(name)->width() >= button(name)->sizeHint().width());
    }
    CHECK(panel.width() == 640);
}
