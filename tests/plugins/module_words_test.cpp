#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <catch2/catch.hpp>

#include <set>

namespace {

const QString kModule = QStringLiteral(PHIEN_SOURCE_DIR "/plugins/overlays/");

QString textOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// Keys that the sources ask the locale files for.
std::set<QString> usedWords() {
    static const QRegularExpression use(QStringLiteral(
        R"re((?:obs_module_text\(|setDefaultText\([^;]*?,\s*|addText\([^;]*?,\s*|name = )"([A-Z][A-Za-z0-9.]*)")re"));
    std::set<QString> words;
    QDirIterator files(kModule, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        auto matches = use.globalMatch(textOf(files.next()));
        while (matches.hasNext()) {
            words.insert(matches.next().captured(1));
        }
    }
    return words;
}

std::set<QString> wordsOf(const QString& language) {
    static const QRegularExpression line(QStringLiteral(R"re(^([A-Za-z0-9.]+)="[^"\n]+"$)re"),
                                         QRegularExpression::MultilineOption);
    std::set<QString> words;
    auto matches = line.globalMatch(textOf(kModule + QStringLiteral("data/locale/") + language));
    while (matches.hasNext()) {
        words.insert(matches.next().captured(1));
    }
    return words;
}

} // namespace

TEST_CASE("every word that the module shows in OBS Studio is there in both languages") {
    const auto used = usedWords();
    CHECK(used.size() > 60);
    for (const auto& language : {QStringLiteral("vi-VN.ini"), QStringLiteral("en-US.ini")}) {
        const auto words = wordsOf(language);
        for (const auto& word : used) {
            INFO(language.toStdString() << ": " << word.toStdString());
            CHECK(words.count(word) == 1);
        }
    }
    CHECK(wordsOf(QStringLiteral("vi-VN.ini")) == wordsOf(QStringLiteral("en-US.ini")));
}
