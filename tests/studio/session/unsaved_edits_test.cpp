#include "studio/session/unsaved_edits.h"

#include "studio/show/show_file.h"

#include <catch2/catch.hpp>

#include <QDateTime>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

using namespace studio;
using namespace studio::session;

namespace {

struct Desk {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("a.phien.json"));
    QString left = folder.filePath(QStringLiteral("unsaved-edits"));

    Desk() {
        write(R"({"format": "phien-show", "version": 1, "title": "0", "newer": [1],
        "products": [{"code": "A1", "name": "Áo", "price": 1000, "aura": 7}]})");
    }

    void write(const QByteArray& bytes) const {
        QFile out(file);
        REQUIRE(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(bytes);
    }
    QByteArray content() const {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    show::Show show() const {
        const auto loaded = show::loadShow(file);
        REQUIRE(loaded);
        return loaded->show;
    }
    /// What a program leaves that is killed before the show's file has the edit.
    void leave(const char* title) const {
        show::Show edited = show();
        edited.title = QString::fromUtf8(title);
        UnsavedEdits(folder.path(), file).keep(edited);
    }
};

} // namespace

TEST_CASE("of a program that is killed at any moment no edit is lost that it had taken") {
    constexpr int kRounds = 15;
    Desk desk;
    int fromTheFile = 0;
    for (int round = 0; round < kRounds; ++round) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QStringLiteral(PHIEN_EDIT_CHILD),
                    {desk.folder.path(), desk.file, QString::number(round % 4)});
        const int start = desk.show().title.toInt();
        int taken = start;
        while (taken < start + 1 + round) {
            REQUIRE(child.waitForReadyRead(30'000));
            while (child.canReadLine()) {
                const QByteArray line = child.readLine().trimmed();
                if (line.startsWith("edited "))
                    taken = line.mid(7).toInt();
            }
        }
        child.kill();
        REQUIRE(child.waitForFinished(30'000));
        REQUIRE(child.exitStatus() == QProcess::CrashExit);
        fromTheFile += desk.show().title.toInt() >= taken ? 1 : 0;
        INFO("round " << round);
        REQUIRE(recoverEdits(desk.folder.path()));
        CHECK(desk.show().title.toInt() >= taken);
        CHECK(desk.content().contains("\"newer\": [1]"));
        CHECK(desk.content().contains("\"aura\": 7"));
    }
    WARN(fromTheFile << " of " << kRounds << " were in the show's file already");
}

TEST_CASE("edits that are in the show's file are not kept beside it") {
    Desk desk;
    {
        UnsavedEdits edits(desk.folder.path(), desk.file);
        show::Show edited = desk.show();
        edited.title = QStringLiteral("x");
        edits.keep(edited);
        CHECK(QFileInfo(desk.left).size() > 0);
        CHECK((QFile::permissions(desk.left) & (QFile::ReadGroup | QFile::ReadOther)) ==
              QFile::Permissions());
        edits.clear();
    }
    CHECK(QFileInfo(desk.left).size() == 0);
    const QByteArray before = desk.content();
    CHECK(recoverEdits(desk.folder.path()).value() == false);
    CHECK(desk.content() == before);
}

TEST_CASE("what is left is put in once, and only what differs") {
    Desk desk;
    desk.leave("1");
    CHECK(recoverEdits(desk.folder.path()).value() == true);
    CHECK(desk.show().title == QStringLiteral("1"));
    CHECK(desk.content().contains("\"aura\": 7"));
    CHECK(recoverEdits(desk.folder.path()).value() == false);
}

TEST_CASE("a show's file that somebody has changed since stays as it is") {
    Desk desk;
    desk.leave("1");
    desk.write(R"({"format": "phien-show", "version": 1, "title": "theirs"})");
    QFile file(desk.file);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime));
    file.close();
    CHECK(recoverEdits(desk.folder.path()).value() == false);
    CHECK(desk.show().title == QStringLiteral("theirs"));
    CHECK(QFileInfo(desk.left).size() == 0);
}

TEST_CASE("the end of a longer one behind what was left does no harm") {
    Desk desk;
    desk.leave("1");
    QFile left(desk.left);
    REQUIRE(left.open(QIODevice::Append));
    left.write(QByteArray(1000, '}'));
    left.close();
    const QByteArray before = desk.content();
    CHECK(recoverEdits(desk.folder.path()).value() == true);
    CHECK(desk.content() != before);
}

TEST_CASE("half of what was left, or something else, changes nothing") {
    Desk desk;
    desk.leave("1");
    QFile left(desk.left);
    SECTION("half") {
        REQUIRE(left.resize(left.size() / 2));
    }
    SECTION("something else") {
        REQUIRE(left.open(QIODevice::WriteOnly));
        left.write(QByteArray(1000, '\n'));
        left.close();
    }
    SECTION("the show has gone") {
        REQUIRE(QFile::remove(desk.file));
    }
    const QByteArray before = desk.content();
    CHECK(recoverEdits(desk.folder.path()).value() == false);
    CHECK(desk.content() == before);
}

TEST_CASE("a show's file that takes nothing keeps the edits for the next time") {
    Desk desk;
    desk.leave("1");
    const QByteArray content = desk.content();
    desk.write("no show");
    CHECK_FALSE(recoverEdits(desk.folder.path()));
    desk.write(content);
    CHECK(recoverEdits(desk.folder.path()).value() == true);
    CHECK(desk.show().title == QStringLiteral("1"));
}
