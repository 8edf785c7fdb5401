#include "app/comment_feed/comment_feed_panel.h"
#include "app/theme/theme.h"
#include "tests/app/support/sample.h"

#include <catch2/catch.hpp>

#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using app::comment_feed::CommentFeedPanel;
using app::sample::comment;
using studio::show::StageCommand;

namespace {

struct Fixture {
    Fixture() {
        qRegisterMetaType<StageCommand>();
        QObject::connect(&panel, &CommentFeedPanel::commanded,
                         [this](const StageCommand& each) { commands.push_back(each); });
        panel.resize(348, 500);
        panel.show();
        REQUIRE(QTest::qWaitForWindowExposed(&panel));
    }

    void add(int from, int count) {
        for (int i = from; i < from + count; ++i)
            panel.add(comment(QByteArray::number(i).constData(), QStringLiteral("Hương Nguyễn"),
                              QStringLiteral("mặc size gì ạ %1 0912345678").arg(i),
                              QStringLiteral("youtube")));
        QCoreApplication::processEvents();
    }

    CommentFeedPanel panel;
    std::vector<StageCommand> commands;
    QListView* list = panel.findChild<QListView*>(QStringLiteral("commentList"));
    QPushButton* fresh = panel.findChild<QPushButton*>(QStringLiteral("newComments"));
};

} // namespace

TEST_CASE_METHOD(Fixture, "scrolled up, the feed holds still until the reader comes back") {
    add(0, 60);
    list->verticalScrollBar()->setValue(300);
    const QString seen = list->indexAt(QPoint(20, 5)).data().toString();
    add(60, 4);
    CHECK(list->indexAt(QPoint(20, 5)).data().toString() == seen);
    CHECK(fresh->isVisible());
    CHECK(fresh->text().contains(QLatin1Char('4')));
    QTest::mouseClick(fresh, Qt::LeftButton);
    CHECK(list->verticalScrollBar()->value() == 0);
    CHECK_FALSE(fresh->isVisible());
    CHECK(list->model()->rowCount() == 64);
}

TEST_CASE_METHOD(Fixture, "a comment chosen by keyboard goes on screen without its phone number") {
    add(0, 3);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(commands.size() == 1);
    const auto* put = std::get_if<studio::show::PutQuestionOnScreen>(&commands.front());
    REQUIRE(put != nullptr);
    CHECK(put->question.author == QStringLiteral("Hương N."));
    CHECK_FALSE(put->question.text.contains(QStringLiteral("345678")));
}

TEST_CASE_METHOD(Fixture, "the buttons of the selected comment act on it") {
    add(0, 3);
    list->setCurrentIndex(list->model()->index(1, 0));
    QCoreApplication::processEvents();
    auto* onScreen = panel.findChild<QPushButton*>(QStringLiteral("commentOnScreen"));
    REQUIRE(onScreen->isVisible());
    QTest::mouseClick(onScreen, Qt::LeftButton);
    REQUIRE(commands.size() == 1);
    CHECK(std::holds_alternative<studio::show::PutQuestionOnScreen>(commands.front()));
    QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("commentHide")), Qt::LeftButton);
    CHECK(list->model()->rowCount() == 2);
    CHECK_FALSE(onScreen->isVisible());
}
