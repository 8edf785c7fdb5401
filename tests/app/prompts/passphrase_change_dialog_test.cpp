#include "app/prompts/passphrase_change_dialog.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using app::prompts::PassphraseChangeDialog;
using studio::base::Secret;

namespace {

struct Asked {
    Asked() {
        QObject::connect(dialog, &PassphraseChangeDialog::changeWanted, dialog,
                         [this](const Secret& from, const Secret& to) {
                             ++wishes;
                             before = from.reveal();
                             after = to.reveal();
                         });
        dialog->open();
    }
    ~Asked() { delete dialog.data(); }

    template <class Widget>
    Widget* find(const char* name) const {
        auto* found = dialog->findChild<Widget*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return found;
    }
    void give(const char* now, const char* next, const char* again) const {
        find<QLineEdit>("passphraseBefore")->setText(QLatin1String(now));
        find<QLineEdit>("passphraseAfter")->setText(QLatin1String(next));
        find<QLineEdit>("passphraseAfterAgain")->setText(QLatin1String(again));
        QTest::keyClick(find<QLineEdit>("passphraseAfterAgain"), Qt::Key_Return);
    }
    QString note() const { return find<QLabel>("passphraseChangeNote")->text(); }

    QPointer<PassphraseChangeDialog> dialog = new PassphraseChangeDialog;
    int wishes = 0;
    std::string before;
    std::string after;
};

} // namespace

TEST_CASE("A changed passphrase is given twice, long enough, and is another one") {
    Asked asked;
    CHECK(asked.find<QLineEdit>("passphraseBefore")->echoMode() == QLineEdit::Password);
    for (const auto& [now, next, again] :
         {std::tuple("", "new and long", "new and long"), std::tuple("old one", "short", "short"),
          std::tuple("old one", "new and long", "new and lang"),
          std::tuple("same as it", "same as it", "same as it")}) {
        asked.give(now, next, again);
        CHECK(asked.wishes == 0);
        CHECK_FALSE(asked.note().isEmpty());
    }
    asked.give("old one", "new and long", "new and long");
    REQUIRE(asked.wishes == 1);
    CHECK(asked.before == "old one");
    CHECK(asked.after == "new and long");
}

TEST_CASE("The dialog waits for the answer, asks on where it is refused, and says when it is done") {
    Asked asked;
    asked.give("old one", "new and long", "new and long");
    CHECK_FALSE(asked.find<QPushButton>("promptYes")->isEnabled());
    asked.find<QPushButton>("promptNo")->click(); // what runs cannot be called back
    CHECK(asked.dialog->isVisible());

    asked.dialog->setRefused({QStringLiteral("Wrong"), QString(), QStringLiteral("Again.")});
    CHECK(asked.note().contains(QStringLiteral("Wrong")));
    CHECK(asked.find<QLineEdit>("passphraseBefore")->isEnabled());
    asked.give("right one", "new and long", "new and long");
    REQUIRE(asked.wishes == 2);

    asked.dialog->setChanged();
    CHECK(asked.find<QLineEdit>("passphraseAfter")->text().isEmpty());
    CHECK_FALSE(asked.find<QPushButton>("promptNo")->isVisible());
    asked.find<QPushButton>("promptYes")->click();
    CHECK((!asked.dialog || !asked.dialog->isVisible()));
    CHECK(asked.wishes == 2);
}
