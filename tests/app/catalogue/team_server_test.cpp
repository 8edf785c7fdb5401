#include "app/catalogue/team_server_dialog.h"
#include "app/text/language.h"
#include "studio/storage/database_error.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace studio;
using app::catalogue::TeamServer;
using app::catalogue::TeamServerDialog;

namespace {

class FakeBook : public app::catalogue::TeamServerBook {
public:
    std::optional<TeamServer> server() const override { return kept; }
    void save(const std::optional<TeamServer>& server, std::optional<base::Secret> secret,
              Done done) override {
        kept = server;
        password = secret;
        done({});
    }
    void test(const TeamServer& server, std::optional<base::Secret>, Done done) override {
        tested = server;
        done(answer);
    }

    std::optional<TeamServer> kept;
    std::optional<TeamServer> tested;
    std::optional<base::Secret> password;
    base::Result<void> answer;
};

struct Dialog {
    Dialog() { app::text::speak(QStringLiteral("vi")); }
    ~Dialog() { delete dialog; }

    void open() {
        dialog = new TeamServerDialog(book);
        dialog->show();
        REQUIRE(QTest::qWaitForWindowExposed(dialog));
    }
    void fill(const char* name, const char* words) {
        dialog->findChild<QLineEdit*>(QLatin1String(name))->setText(QLatin1String(words));
    }
    void click(const char* name) {
        QTest::mouseClick(dialog->findChild<QAbstractButton*>(QLatin1String(name)), Qt::LeftButton);
    }
    QString words(const char* name) { return dialog->findChild<QLabel*>(QLatin1String(name))->text(); }

    FakeBook book;
    TeamServerDialog* dialog = nullptr;
};

} // namespace

TEST_CASE_METHOD(Dialog, "a team's server is tested and saved, and what is missing is said at its field") {
    open();
    click("serverTest");
    CHECK(words("serverHostNote") == QStringLiteral("Cần điền ô này."));
    CHECK_FALSE(book.tested);
    fill("serverHost", "db.shop.example");
    fill("serverDatabase", "shop");
    fill("serverUser", "lan");
    fill("serverPassword", "mot-mat-khau");
    CHECK(dialog->findChild<QLineEdit*>(QStringLiteral("serverPassword"))->echoMode() == QLineEdit::Password);
    book.answer = base::Error{storage::DatabaseError::AccessDenied};
    click("serverTest");
    REQUIRE(book.tested);
    CHECK_FALSE(words("serverNote").isEmpty());
    CHECK_FALSE(words("serverNote").contains(QStringLiteral("database.")));
    book.answer = {};
    click("serverTest");
    CHECK(words("serverNote") == QStringLiteral("Kết nối được, có thể dùng."));
    click("serverSave");
    REQUIRE(book.kept);
    CHECK(book.kept->host == QStringLiteral("db.shop.example"));
    CHECK(book.kept->port == 5'432);
    CHECK(book.password->reveal() == "mot-mat-khau");
}

TEST_CASE_METHOD(
    Dialog, "a stored password is never shown, stays where none is typed, and the file can be gone back to") {
    book.kept = TeamServer{QStringLiteral("db"), 5'433, QStringLiteral("shop"), QStringLiteral("lan")};
    open();
    CHECK(dialog->findChild<QLineEdit*>(QStringLiteral("serverPassword"))->text().isEmpty());
    click("serverSave");
    CHECK_FALSE(book.password);
    CHECK(book.kept->port == 5'433);
    click("serverOwnFile");
    CHECK_FALSE(book.kept);
}
