#include "app/destinations/destination_dialog.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "studio/storage/storage_error.h"
#include "tests/app/support/sample.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace studio;
using app::destinations::DestinationDialog;

namespace {

class FakeBook : public app::destinations::DestinationBook {
public:
    std::vector<show::Destination> destinations() const override { return list; }
    void save(const QString& before, const show::Destination& destination, std::optional<base::Secret> key,
              Done done) override {
        savedBefore = before;
        savedKey = key;
        if (result)
            list.push_back(destination);
        done(result);
    }
    void remove(const QString& name, Done done) override {
        std::erase_if(list, [&](const auto& each) { return each.name == name; });
        done({});
    }

    std::vector<show::Destination> list;
    QString savedBefore;
    std::optional<base::Secret> savedKey;
    base::Result<void> result;
};

struct Dialog {
    Dialog() {
        app::text::speak(QStringLiteral("vi"));
        dialog = new DestinationDialog(&book);
        dialog->show();
        REQUIRE(QTest::qWaitForWindowExposed(dialog));
    }
    ~Dialog() { delete dialog; }

    template <class Widget>
    Widget* find(const QString& name) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // rows that were replaced
        auto* found = dialog->findChild<Widget*>(name);
        REQUIRE(found != nullptr);
        return found;
    }
    void click(const char* name) {
        QTest::mouseClick(find<QAbstractButton>(QLatin1String(name)), Qt::LeftButton);
    }
    QString problem() { return find<QLabel>(QStringLiteral("destinationProblem"))->text(); }

    FakeBook book;
    DestinationDialog* dialog = nullptr;
};

} // namespace

TEST_CASE_METHOD(Dialog, "a whole address from the clipboard is taken apart and its key stays hidden") {
    click("destinationAdd");
    QGuiApplication::clipboard()->setText(QStringLiteral("rtmp://a.rtmp.youtube.com/live2/abcd-efgh-1234"));
    click("destinationPaste");
    CHECK(find<QComboBox>(QStringLiteral("destinationPlatform"))->currentData().toString() ==
          QStringLiteral("youtube"));
    auto* key = find<QLineEdit>(QStringLiteral("destinationKey"));
    CHECK(key->echoMode() == QLineEdit::Password);
    CHECK(key->text() == QStringLiteral("abcd-efgh-1234"));
    CHECK_FALSE(
        find<QLineEdit>(QStringLiteral("destinationServer"))->text().contains(QStringLiteral("abcd")));
    click("destinationSave");
    REQUIRE(book.list.size() == 1);
    CHECK(book.list[0].platform == QStringLiteral("youtube"));
    REQUIRE(book.savedKey.has_value());
    CHECK(book.savedKey->reveal() == "abcd-efgh-1234");
}

TEST_CASE_METHOD(Dialog, "what cannot be streamed to is said in words and not saved") {
    click("destinationAdd");
    find<QLineEdit>(QStringLiteral("destinationServer"))
        ->setText(QStringLiteral("https://facebook.com/live"));
    find<QLineEdit>(QStringLiteral("destinationKey"))->setText(QStringLiteral("k"));
    click("destinationSave");
    CHECK(problem().contains(QStringLiteral("Đây không phải địa chỉ phát trực tiếp")));
    find<QLineEdit>(QStringLiteral("destinationServer"))->clear();
    find<QLineEdit>(QStringLiteral("destinationKey"))->clear();
    click("destinationSave");
    CHECK(problem().contains(QStringLiteral("Thiếu khóa luồng")));
    CHECK(book.list.empty());
}

TEST_CASE_METHOD(Dialog, "a stored key is kept where none is typed") {
    show::Destination stored;
    stored.name = QStringLiteral("Facebook");
    stored.platform = QStringLiteral("facebook");
    stored.secret = QStringLiteral("facebook-key");
    book.list = {stored};
    dialog->setStatuses({});
    click("edit_Facebook");
    CHECK(find<QLineEdit>(QStringLiteral("destinationKey"))->text().isEmpty());
    click("destinationSave");
    CHECK(book.savedBefore == QStringLiteral("Facebook"));
    CHECK_FALSE(book.savedKey.has_value());
}

TEST_CASE_METHOD(Dialog, "two destinations cannot have one name") {
    show::Destination stored;
    stored.name = QStringLiteral("YouTube");
    stored.platform = QStringLiteral("youtube");
    stored.secret = QStringLiteral("youtube-key");
    book.list = {stored};
    dialog->setStatuses({});
    click("destinationAdd");
    find<QLineEdit>(QStringLiteral("destinationName"))->setText(QStringLiteral("YouTube"));
    find<QLineEdit>(QStringLiteral("destinationKey"))->setText(QStringLiteral("abc"));
    click("destinationSave");
    CHECK(problem() == QStringLiteral("Đã có điểm phát tên này: hãy đặt tên khác."));
    CHECK(book.list.size() == 1);
    find<QLineEdit>(QStringLiteral("destinationName"))->setText(QStringLiteral("YouTube 2"));
    click("destinationSave");
    CHECK(book.list.size() == 2);
}

TEST_CASE_METHOD(Dialog, "a locked key store is told and nothing is lost") {
    book.result = base::Error{storage::StorageError::KeychainDenied};
    click("destinationAdd");
    find<QLineEdit>(QStringLiteral("destinationKey"))->setText(QStringLiteral("abc"));
    click("destinationSave");
    CHECK(problem().contains(QStringLiteral("Kho khóa vẫn bị khóa")));
    CHECK(find<QLineEdit>(QStringLiteral("destinationKey"))->text() == QStringLiteral("abc"));
}

TEST_CASE_METHOD(Dialog, "a destination and its key go only after a yes") {
    show::Destination stored;
    stored.name = QStringLiteral("Facebook");
    stored.platform = QStringLiteral("facebook");
    book.list = {stored};
    dialog->setStatuses({});
    click("remove_Facebook");
    CHECK(book.list.size() == 1);
    click("promptNo");
    CHECK(book.list.size() == 1);
    click("remove_Facebook");
    click("promptYes");
    CHECK(book.list.empty());
}

TEST_CASE_METHOD(Dialog, "nothing is checked while a destination is in use") {
    dialog->setStatuses(app::sample::healthBefore().destinations);
    auto* check = find<QAbstractButton>(QStringLiteral("destinationCheck"));
    CHECK(check->isEnabled());
    auto status = app::sample::healthOnAir().destinations.front();
    dialog->hear(session::DestinationChanged{status});
    CHECK_FALSE(check->isEnabled());
    status.state = broadcast::DestinationState::Ended;
    dialog->hear(session::DestinationChanged{status});
    CHECK(check->isEnabled());
}

TEST_CASE_METHOD(Dialog, "check says for each destination in plain words whether it answers") {
    dialog->setStatuses(app::sample::healthBefore().destinations);
    int checks = 0;
    QObject::connect(dialog, &DestinationDialog::checkWanted, [&] { ++checks; });
    click("destinationCheck");
    CHECK(checks == 1);
    dialog->hear(session::DestinationChecked{"YouTube", {}});
    dialog->hear(session::DestinationChecked{"Shopee", broadcast::LinkFault::NameNotFound});
    CHECK(find<QLabel>(QStringLiteral("answer_YouTube"))->text() ==
          QStringLiteral("Sẵn sàng nhận phiên live."));
    CHECK(find<QLabel>(QStringLiteral("answer_Shopee"))
              ->text()
              .startsWith(QStringLiteral("Không tìm thấy máy chủ")));
}

TEST_CASE_METHOD(Dialog, "which picture a destination gets is asked only where the show has two") {
    click("destinationAdd");
    CHECK_FALSE(find<QComboBox>(QStringLiteral("destinationCanvas"))->isVisible());
    click("destinationCancel");
    dialog->setCanvases(
        {{show::CanvasId::Main, QStringLiteral("16:9")}, {show::CanvasId::Second, QStringLiteral("9:16")}});
    click("destinationAdd");
    auto* canvas = find<QComboBox>(QStringLiteral("destinationCanvas"));
    CHECK(canvas->isVisible());
    CHECK(canvas->currentText() == QStringLiteral("16:9"));
    canvas->setCurrentIndex(1);
    find<QLineEdit>(QStringLiteral("destinationKey"))->setText(QStringLiteral("abcd"));
    click("destinationSave");
    REQUIRE(book.list.size() == 1);
    CHECK(book.list.front().canvas == show::CanvasId::Second);
    click(QStringLiteral("edit_%1").arg(book.list.front().name).toUtf8().constData());
    CHECK(find<QComboBox>(QStringLiteral("destinationCanvas"))->currentText() == QStringLiteral("9:16"));
}

TEST_CASE_METHOD(Dialog, "a destination of the second picture stays one where the show has only one now") {
    show::Destination second{QStringLiteral("TikTok"),
                             QStringLiteral("custom"),
                             QStringLiteral("rtmp://live.example/app"),
                             QStringLiteral("key"),
                             true,
                             show::CanvasId::Second};
    book.list = {second};
    dialog->setCanvases({});
    click("edit_TikTok");
    book.list.clear();
    click("destinationSave");
    REQUIRE(book.list.size() == 1);
    CHECK(book.list.front().canvas == show::CanvasId::Second);
}
