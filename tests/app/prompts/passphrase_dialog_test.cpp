#include "app/prompts/passphrase_dialog.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using app::prompts::PassphraseDialog;
using studio::base::Secret;

namespace {

struct Asked {
    explicit Asked(PassphraseDialog::Kind kind)
        : dialog(new PassphraseDialog(
              kind,
              [this](std::optional<Secret> given) {
                  ++answers;
                  answer = std::move(given);
              },
              nullptr)) {
        dialog->open();
    }
    ~Asked() { delete dialog.data(); }

    template <class Widget>
    Widget* find(const char* name) const {
        auto* found = dialog->findChild<Widget*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return found;
    }

    QPointer<PassphraseDialog> dialog;
    std::optional<Secret> answer;
    int answers = 0;
};

} // namespace

TEST_CASE("A new passphrase is given twice, the same and long enough") {
    Asked asked(PassphraseDialog::Kind::Create);
    auto* first = asked.find<QLineEdit>("passphrase");
    auto* second = asked.find<QLineEdit>("passphraseAgain");
    CHECK(first->echoMode() == QLineEdit::Password);
    auto* yes = asked.find<QPushButton>("promptYes");
    QTest::keyClicks(first, QStringLiteral("short"));
    QTest::keyClicks(second, QStringLiteral("short"));
    yes->click();
    CHECK(asked.answers == 0);
    CHECK_FALSE(asked.find<QLabel>("passphraseProblem")->text().isEmpty());
    QTest::keyClicks(first, QStringLiteral(" and long"));
    yes->click();
    CHECK(asked.answers == 0);
    QTest::keyClicks(second, QStringLiteral(" and long"));
    yes->click();
    REQUIRE(asked.answers == 1);
    REQUIRE(asked.answer.has_value());
    CHECK(asked.answer->reveal() == "short and long");
}

TEST_CASE("Not now is an answer without a passphrase") {
    Asked asked(PassphraseDialog::Kind::Unlock);
    QTest::keyClicks(asked.find<QLineEdit>("passphrase"), QStringLiteral("whatever"));
    asked.find<QPushButton>("promptNo")->click();
    CHECK(asked.answers == 1);
    CHECK_FALSE(asked.answer.has_value());
}
