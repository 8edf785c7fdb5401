#include "app/application/cue_script.h"
#include "app/application/run_error.h"
#include "app/text/error_table.h"
#include "app/text/error_words.h"
#include "app/text/language.h"
#include "studio/broadcast/stream_target.h"
#include "studio/comments/comment_script.h"
#include "studio/engine/engine_error.h"
#include "studio/media/media_error.h"
#include "studio/overlays/overlays_error.h"
#include "studio/package/package_error.h"
#include "studio/session/session_error.h"
#include "studio/sheets/sheets_error.h"
#include "studio/show/show_error.h"
#include "studio/storage/database_error.h"
#include "studio/storage/storage_error.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

#include <set>

using namespace studio;

namespace {

template <class Code>
void takeCodes(std::set<std::string>& codes) {
    for (const std::string_view name : base::ErrorRoom<Code>::kNames)
        codes.insert(std::string(base::ErrorRoom<Code>::kRoom) + "." + std::string(name));
}

std::set<std::string> allCodes() {
    std::set<std::string> codes;
    takeCodes<show::ShowError>(codes);
    takeCodes<comments::ScriptError>(codes);
    takeCodes<broadcast::TargetError>(codes);
    takeCodes<engine::EngineError>(codes);
    takeCodes<media::MediaError>(codes);
    takeCodes<sheets::SheetsError>(codes);
    takeCodes<package::PackageError>(codes);
    takeCodes<storage::StorageError>(codes);
    takeCodes<storage::DatabaseError>(codes);
    takeCodes<session::SessionError>(codes);
    takeCodes<overlays::OverlaysError>(codes);
    takeCodes<app::CueError>(codes);
    takeCodes<app::RunError>(codes);
    return codes;
}

/// "ErrorRoom<…>" specialisations in the headers of studio/ and app/.
int roomsInSources() {
    int rooms = 0;
    const QRegularExpression specialisation(QStringLiteral("struct studio::base::ErrorRoom<"));
    for (const QString& folder : {QStringLiteral("/studio"), QStringLiteral("/app")}) {
        QDirIterator headers(QStringLiteral(PHIEN_SOURCE_DIR) + folder, {QStringLiteral("*.h")}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (headers.hasNext()) {
            QFile header(headers.next());
            REQUIRE(header.open(QIODevice::ReadOnly));
            rooms += static_cast<int>(QString::fromUtf8(header.readAll()).count(specialisation));
        }
    }
    return rooms;
}

} // namespace

TEST_CASE("every error code has a title, a sentence and a next step in both languages") {
    for (const QString& language : app::text::languages()) {
        REQUIRE(app::text::speak(language));
        for (const std::string& code : allCodes()) {
            INFO(language.toStdString() << " " << code);
            const auto words = app::text::findErrorWords(code);
            REQUIRE(words.has_value());
            CHECK(words->title.size() > 5);
            CHECK(words->sentence.endsWith(QLatin1Char('.')));
            CHECK(words->nextStep.endsWith(QLatin1Char('.')));
        }
    }
}

TEST_CASE("no words are kept for codes that are gone") {
    const auto codes = allCodes();
    for (const auto rows : app::text::errorTables()) {
        for (const auto& row : rows)
            CHECK(codes.contains(std::string(row.id)));
    }
}

TEST_CASE("the walk over codes knows every room that has some") {
    std::set<std::string> rooms;
    for (const std::string& code : allCodes())
        rooms.insert(code.substr(0, code.find('.')));
    CHECK(static_cast<int>(rooms.size()) == roomsInSources());
}

TEST_CASE("Vietnamese comes from the translation, not from the source") {
    REQUIRE(app::text::speak(QStringLiteral("vi")));
    const auto words =
        app::text::wordsFor({show::ShowError::NegativePrice, {}, "sample.json: products[3].price"});
    CHECK(words.title == QStringLiteral("Có giá nhỏ hơn 0"));
    CHECK(words.inOneLine() == QStringLiteral("sample.json: products[3].price: Có giá nhỏ hơn 0. Giá đó "
                                              "không được dùng. Sửa giá trong tệp phiên "
                                              "live."));
    REQUIRE(app::text::speak(QStringLiteral("en")));
    CHECK(app::text::wordsFor({show::ShowError::NegativePrice}).title ==
          QStringLiteral("A price is below zero"));
}
