#include "app/comment_feed/comment_feed_panel.h"
#include "app/comment_feed/commenters.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "tests/app/support/sample.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace studio;
using app::comment_feed::CommentFeedPanel;
using app::sample::comment;

namespace {

struct Feed {
    Feed() {
        app::text::speak(QStringLiteral("vi"));
        app::theme::apply(*qApp);
        QObject::connect(&panel, &CommentFeedPanel::commanded,
                         [this](const show::StageCommand& each) { commands.push_back(each); });
        panel.add(comment("1", QStringLiteral("Hương Nguyễn"), QStringLiteral("chốt a12 0912345678"),
                          QStringLiteral("facebook")));
        panel.resize(348, 500);
        panel.show();
        REQUIRE(QTest::qWaitForWindowExposed(&panel));
        list->setCurrentIndex(list->model()->index(0, 0));
        QCoreApplication::processEvents();
    }

    template <class Command>
    Command sent() {
        REQUIRE(commands.size() == 1);
        REQUIRE(std::holds_alternative<Command>(commands.front()));
        const Command result = std::get<Command>(commands.front());
        commands.clear();
        return result;
    }
    template <class Widget>
    Widget* find(const char* name) {
        auto* found = panel.findChild<Widget*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return found;
    }
    void ask(const QString& question, const QString& answer) {
        stage.question = show::Question{
            {QStringLiteral("Minh A."), question, QStringLiteral("youtube"), base::WallTime{}}, answer};
        panel.setStage(stage);
    }

    CommentFeedPanel panel;
    QListView* list = panel.findChild<QListView*>(QStringLiteral("commentList"));
    show::Stage stage;
    std::vector<show::StageCommand> commands;
};

} // namespace

TEST_CASE_METHOD(Feed, "a comment goes into the spotlight by button and by key, without its number") {
    QTest::mouseClick(find<QPushButton>("commentSpotlight"), Qt::LeftButton);
    const auto put = sent<show::PutInSpotlight>();
    CHECK(put.line.author == QStringLiteral("Hương N."));
    CHECK_FALSE(put.line.text.contains(QStringLiteral("345678")));
    QTest::keyClick(list, Qt::Key_S);
    CHECK(sent<show::PutInSpotlight>().line == put.line);
}

TEST_CASE_METHOD(Feed, "a comment is pinned, and the same button unpins it") {
    auto* pin = find<QPushButton>("commentPin");
    QTest::mouseClick(pin, Qt::LeftButton);
    const auto line = sent<show::PinComment>().line;
    stage.pinned = line;
    panel.setStage(stage);
    CHECK(pin->text() == QStringLiteral("Bỏ ghim"));
    QTest::mouseClick(pin, Qt::LeftButton);
    sent<show::UnpinComment>();
    QTest::keyClick(list, Qt::Key_P);
    sent<show::UnpinComment>();
    stage.pinned->text = QStringLiteral("another");
    panel.setStage(stage);
    QTest::keyClick(list, Qt::Key_P);
    CHECK(sent<show::PinComment>().line == line);
}

TEST_CASE_METHOD(Feed, "the right button opens everything that can be done with a comment") {
    const QPoint place = list->visualRect(list->currentIndex()).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, list->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(list->viewport(), &event);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu != nullptr);
    for (const char* name : {"menuOnScreen", "menuSpotlight", "menuPin", "menuInFeed", "menuHide"})
        CHECK(menu->findChild<QAction*>(QLatin1String(name)) != nullptr);
    menu->findChild<QAction*>(QStringLiteral("menuInFeed"))->trigger();
    sent<show::AddToFeed>();
    menu->close();
}

TEST_CASE_METHOD(Feed, "the question on screen is answered where it stands") {
    auto* field = find<QLineEdit>("answerField");
    CHECK_FALSE(field->isVisible());
    ask(QStringLiteral("Cao 1m60 mặc size gì ạ?"), {});
    CHECK(field->isVisible());
    CHECK(find<QLabel>("answerQuestion")->text().contains(QStringLiteral("Minh A.")));
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("Size M nha "));
    CHECK(commands.empty());
    QTest::keyClick(field, Qt::Key_Return);
    CHECK_FALSE(field->hasFocus());
    CHECK(sent<show::AnswerQuestion>().answer == QStringLiteral("Size M nha"));
    ask(QStringLiteral("Cao 1m60 mặc size gì ạ?"), QStringLiteral("Size M nha"));
    CHECK(find<QLabel>("answerState")->text() == QStringLiteral("đang hiện"));

    field->setText(QStringLiteral("Chị gọi 0912 345 678 nha"));
    QTest::keyClick(field, Qt::Key_Return);
    const QString masked = sent<show::AnswerQuestion>().answer;
    CHECK(masked.startsWith(QStringLiteral("Chị gọi")));
    CHECK_FALSE(masked.contains(QStringLiteral("345 678")));
    CHECK(field->text() == masked);

    field->clear();
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(sent<show::AnswerQuestion>().answer.isEmpty());
    ask(QStringLiteral("Ship bao lâu?"), {});
    CHECK(field->text().isEmpty());
    stage.question.reset();
    panel.setStage(stage);
    CHECK_FALSE(field->isVisible());
}

TEST_CASE_METHOD(Feed, "all buttons of a comment are inside the column") {
    for (const char* name : {"commentOnScreen", "commentSpotlight", "commentPin", "commentHide"}) {
        auto* button = find<QPushButton>(name);
        const QRect place(button->mapTo(&panel, QPoint()), button->size());
        INFO(name);
        CHECK(panel.rect().contains(place));
        CHECK(button->width() >= button->sizeHint().width());
    }
}

TEST_CASE("whoever commented is in the draw once, shortened and without a number") {
    app::comment_feed::Commenters all;
    all.add(comment("1", QStringLiteral("Hương Nguyễn"), QStringLiteral("a"), QStringLiteral("facebook")));
    all.add(comment("2", QStringLiteral("Bé Na"), QStringLiteral("b"), QStringLiteral("youtube")));
    all.add(comment("3", QStringLiteral("Hương Nguyễn"), QStringLiteral("c"), QStringLiteral("facebook")));
    all.add(comment("4", QStringLiteral("0912345678"), QStringLiteral("d"), QStringLiteral("shopee")));
    all.add(comment("5", QStringLiteral("Hương Nga"), QStringLiteral("e"), QStringLiteral("facebook")));
    all.add(comment("6", QStringLiteral("Hương Nguyễn"), QStringLiteral("g"), QStringLiteral("youtube")));
    all.add(comment("7", QStringLiteral("Hương Nga"), QStringLiteral("h"), QStringLiteral("facebook")));
    REQUIRE(all.names().size() == 5);
    CHECK(all.names()[3] == QStringLiteral("Hương N. (2)"));
    CHECK(all.names()[4] == QStringLiteral("Hương N. (3)"));
    CHECK(all.names().front() == QStringLiteral("Hương N."));
    CHECK_FALSE(all.names().join(QLatin1Char(' ')).contains(QStringLiteral("345678")));
}
