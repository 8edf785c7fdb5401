#include "app/prompts/dialog_prompts.h"
#include "app/text/language.h"
#include "app/theme/theme.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDialog>
#include <QPushButton>
#include <QTest>

#include <optional>

using app::prompts::DialogPrompts;

namespace {

struct Questions {
    Questions() {
        app::text::speak(QStringLiteral("vi"));
        app::theme::apply(*qApp);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
    }

    void askEnd() {
        prompts.askEnd({QStringLiteral("Áo dài"), QStringLiteral("00:10:00"), 2},
                       [this](bool yes) { answer = yes; });
    }
    void askGoLive() {
        prompts.askGoLive({QStringLiteral("Áo dài"), QStringLiteral("1280×720"), true, {}},
                          [this](bool yes) { answer = yes; });
    }
    /// Into whatever holds the focus of the open question.
    void press(Qt::Key key) {
        auto* dialog = window.findChild<QDialog*>(QStringLiteral("promptDialog"));
        REQUIRE(dialog != nullptr);
        REQUIRE(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, key);
    }

    QWidget window;
    DialogPrompts prompts{&window};
    std::optional<bool> answer;
};

} // namespace

TEST_CASE_METHOD(Questions, "Space and Enter, pressed for the next step, do not end the broadcast") {
    const auto key = GENERATE(Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape);
    askEnd();
    press(key);
    REQUIRE(answer.has_value());
    CHECK_FALSE(*answer);
}

TEST_CASE_METHOD(Questions, "ending is one click on its own button") {
    askEnd();
    QTest::mouseClick(window.findChild<QPushButton*>(QStringLiteral("promptYes")), Qt::LeftButton);
    CHECK(answer == std::optional(true));
}

TEST_CASE_METHOD(Questions, "Enter goes live, Escape does not") {
    askGoLive();
    press(Qt::Key_Return);
    CHECK(answer == std::optional(true));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    askGoLive();
    press(Qt::Key_Escape);
    CHECK(answer == std::optional(false));
}

TEST_CASE_METHOD(Questions, "goods without papers go on air with a reason only") {
    QString reason;
    prompts.askPapers({QStringLiteral("B1 · Kem dưỡng"), {QStringLiteral("Công bố mỹ phẩm: thiếu")}},
                      [&](const QString& given) { reason = given; });
    auto* yes = window.findChild<QPushButton*>(QStringLiteral("promptYes"));
    REQUIRE(yes != nullptr);
    CHECK_FALSE(yes->isEnabled());
    INFO("the key of the next step, held down");
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Space, Qt::Key_Return})
        press(key);
    CHECK(reason.isEmpty());
    auto* dialog = window.findChild<QDialog*>(QStringLiteral("promptDialog"));
    REQUIRE(dialog->isVisible());
    SECTION("with a reason") {
        QTest::keyClicks(dialog->focusWidget(), QStringLiteral("giay o kho"));
        press(Qt::Key_Return);
        CHECK(reason == QStringLiteral("giay o kho"));
    }
    SECTION("back") {
        press(Qt::Key_Escape);
        CHECK(reason.isEmpty());
    }
    CHECK_FALSE(dialog->isVisible());
}
