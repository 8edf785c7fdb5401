#include "studio/storage/layered_secrets.h"
#include "studio/storage/secret_file.h"
#include "tests/support/scratch_folder.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

using namespace studio;
using base::Secret;
using storage::KeyCost;
using storage::PassphraseQuestion;
using storage::SecretFile;
using storage::SecretStore;
using storage::StorageError;

namespace {

const QString kName = QStringLiteral("facebook-entry");
const Secret kKey("FB-live-key-77c1e0");
const Secret kWord("mat khau dai va kho doan");

template <class T, class Ask>
base::Result<T> answerOf(const Ask& ask) {
    std::optional<base::Result<T>> answer;
    ask([&](base::Result<T> result) { answer = std::move(result); });
    QElapsedTimer timer;
    timer.start();
    while (!answer && timer.elapsed() < 30'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    REQUIRE(answer.has_value());
    return *answer;
}

base::Result<void> created(SecretFile& file, const Secret& word = kWord) {
    return answerOf<void>([&](auto done) { file.create(word, done); });
}
base::Result<void> unlocked(SecretFile& file, const Secret& word = kWord) {
    return answerOf<void>([&](auto done) { file.unlock(word, done); });
}
base::Result<Secret> read(SecretStore& store, const QString& name = kName) {
    return answerOf<Secret>([&](auto done) { store.read(name, done); });
}
base::Result<void> written(SecretStore& store, const Secret& key = kKey) {
    return answerOf<void>([&](auto done) { store.write(kName, key, done); });
}

struct Folder {
    test::ScratchFolder scratch;
    QString folder = QString::fromStdString(scratch.path().string());
    QString file = folder + QStringLiteral("/keys.sealed");

    QByteArray bytes() const {
        QFile in(file);
        REQUIRE(in.open(QIODevice::ReadOnly));
        return in.readAll();
    }
    void put(const QByteArray& content) const {
        QFile out(file);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
};

/// As on a computer without one.
class NoKeychain : public SecretStore {
public:
    void read(const QString&, std::function<void(base::Result<Secret>)> done) override {
        done(base::Error{StorageError::NoKeychain});
    }
    void write(const QString&, const Secret&, std::function<void(base::Result<void>)> done) override {
        done(base::Error{StorageError::NoKeychain});
    }
    void remove(const QString&, std::function<void(base::Result<void>)> done) override {
        done(base::Error{StorageError::NoKeychain});
    }
};

} // namespace

TEST_CASE_METHOD(Folder, "A key goes into the file and comes out in the next run, with the passphrase only") {
    {
        SecretFile store(file, KeyCost::least());
        CHECK_FALSE(store.exists());
        CHECK(written(store).error().code == StorageError::Locked);
        REQUIRE(created(store).has_value());
        REQUIRE(written(store).has_value());
        CHECK(read(store)->reveal() == kKey.reveal());
    }
    CHECK(QFileInfo(file).permissions().toInt() ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser).toInt());
    CHECK_FALSE(bytes().contains(QByteArray::fromStdString(kKey.reveal())));
    CHECK_FALSE(bytes().contains(kName.toUtf8()));
    SecretFile again(file, KeyCost::least());
    CHECK(read(again).error().code == StorageError::Locked);
    CHECK(unlocked(again, Secret("mat khau dai va kho doaN")).error().code == StorageError::WrongPassphrase);
    CHECK_FALSE(again.isOpen());
    REQUIRE(unlocked(again).has_value());
    CHECK(read(again)->reveal() == kKey.reveal());
    CHECK(answerOf<void>([&](auto done) { again.remove(kName, done); }).has_value());
    CHECK(read(again).error().code == StorageError::NotFound);
}

TEST_CASE_METHOD(
    Folder,
    "Another passphrase seals anew: the old one opens nothing, and the same keys never look the same") {
    const Secret other("mot cau khac han");
    SecretFile store(file, KeyCost::least());
    REQUIRE(created(store).has_value());
    REQUIRE(written(store).has_value());
    const QByteArray before = bytes();
    REQUIRE(written(store).has_value());
    CHECK(bytes() != before);
    const auto change = [&](const Secret& from, const Secret& to) {
        return answerOf<void>([&](auto done) { store.changePassphrase(from, to, done); });
    };
    CHECK(change(other, kWord).error().code == StorageError::WrongPassphrase);
    REQUIRE(change(kWord, other).has_value());
    SecretFile again(file, KeyCost::least());
    CHECK(unlocked(again).error().code == StorageError::WrongPassphrase);
    REQUIRE(unlocked(again, other).has_value());
    CHECK(read(again)->reveal() == kKey.reveal());
}

TEST_CASE_METHOD(Folder,
                 "A key that comes while the passphrase changes is not lost, and a failure keeps all") {
    const Secret other("mot cau khac han");
    SecretFile store(file, KeyCost::least());
    REQUIRE(created(store).has_value());
    const auto changed = answerOf<void>([&](auto done) {
        store.changePassphrase(kWord, other, done);
        store.write(kName, kKey, [](const auto&) {});
    });
    REQUIRE(changed.has_value());
    const QByteArray sealed = bytes();
    CHECK(answerOf<void>([&](auto done) { store.changePassphrase(kWord, other, done); }).error().code ==
          StorageError::WrongPassphrase);
    CHECK(bytes() == sealed);
    SecretFile again(file, KeyCost::least());
    REQUIRE(unlocked(again, other).has_value());
    CHECK(read(again)->reveal() == kKey.reveal());
}

TEST_CASE_METHOD(Folder, "Behind the keychain the file's passphrase is changed too, unlocked or not") {
    const Secret other("mot cau khac han");
    {
        SecretFile store(file, KeyCost::least());
        REQUIRE(created(store).has_value());
        REQUIRE(written(store).has_value());
    }
    const auto never = [](PassphraseQuestion, auto answer) {
        answer(std::nullopt);
    };
    const auto store = storage::layeredSecrets(std::make_unique<NoKeychain>(), file, never, KeyCost::least());
    CHECK(store->hasFile());
    REQUIRE(answerOf<void>([&](auto done) { store->changePassphrase(kWord, other, done); }).has_value());
    CHECK(read(*store)->reveal() == kKey.reveal());
    SecretFile again(file, KeyCost::least());
    CHECK(unlocked(again).error().code == StorageError::WrongPassphrase);
    CHECK(unlocked(again, other).has_value());
}

TEST_CASE_METHOD(Folder, "A damaged file is told apart from a wrong passphrase, set aside and kept") {
    SecretFile store(file, KeyCost::least());
    REQUIRE(created(store).has_value());
    REQUIRE(written(store).has_value());
    const QByteArray good = bytes();
    int kept = 0;
    for (const qsizetype at : {qsizetype(3), qsizetype(30), good.size() / 2, good.size() - 1}) {
        QByteArray bent = good;
        bent[at] = static_cast<char>(bent[at] ^ 1);
        put(bent);
        SecretFile damaged(file, KeyCost::least());
        CHECK(unlocked(damaged).error().code == StorageError::Damaged);
        CHECK_FALSE(damaged.exists());
        CHECK(QFileInfo::exists(file + QStringLiteral(".damaged-%1").arg(++kept)));
    }
    for (const QByteArray& other :
         {QByteArray(), good.left(20), good.left(good.size() - 1), QByteArray(5000, 'x')}) {
        put(other);
        SecretFile damaged(file, KeyCost::least());
        CHECK(unlocked(damaged).error().code == StorageError::Damaged);
    }
}

TEST_CASE_METHOD(Folder, "What is there is never written over by a new file") {
    put("something else");
    SecretFile store(file, KeyCost::least());
    CHECK(created(store).error().code == StorageError::CannotWrite);
    CHECK(bytes() == "something else");
}

TEST_CASE_METHOD(Folder, "A store that goes while a key is derived answers nobody") {
    bool answered = false;
    {
        SecretFile store(file, KeyCost::least());
        store.create(kWord, [&](const auto&) { answered = true; });
    }
    QCoreApplication::processEvents();
    CHECK_FALSE(answered);
}

TEST_CASE_METHOD(Folder, "Without a keychain the person is asked once, and then keys are in the file") {
    std::vector<PassphraseQuestion> asked;
    const auto ask = [&](PassphraseQuestion question, auto answer) {
        asked.push_back(question);
        answer(question == PassphraseQuestion::Unlock ? Secret("wrong") : kWord);
    };
    {
        const auto store =
            storage::layeredSecrets(std::make_unique<NoKeychain>(), file, ask, KeyCost::least());
        CHECK(read(*store).error().code == StorageError::NoKeychain);
        CHECK(asked.empty()); // nothing is kept yet: nothing to ask for
        REQUIRE(written(*store).has_value());
        CHECK(read(*store)->reveal() == kKey.reveal());
        CHECK(asked == std::vector{PassphraseQuestion::Create});
    }
    asked.clear();
    const auto next = storage::layeredSecrets(std::make_unique<NoKeychain>(), file, ask, KeyCost::least());
    CHECK(read(*next)->reveal() == kKey.reveal());
    CHECK(read(*next)->reveal() == kKey.reveal());
    CHECK(asked == std::vector{PassphraseQuestion::Unlock, PassphraseQuestion::UnlockAgain});
}

TEST_CASE_METHOD(Folder, "Whose file of keys is damaged hears of that, not of a missing keychain") {
    put("something else");
    const auto ask = [](PassphraseQuestion, auto answer) {
        answer(kWord);
    };
    const auto store = storage::layeredSecrets(std::make_unique<NoKeychain>(), file, ask, KeyCost::least());
    CHECK(read(*store).error().code == StorageError::Damaged);
    CHECK(QFileInfo::exists(file + QStringLiteral(".damaged-1")));
    REQUIRE(written(*store).has_value());
    CHECK(read(*store)->reveal() == kKey.reveal());
}

TEST_CASE_METHOD(Folder, "Not now is not asked twice in a run, and writes no file") {
    int asked = 0;
    const auto ask = [&](PassphraseQuestion, auto answer) {
        ++asked;
        answer(std::nullopt);
    };
    const auto store = storage::layeredSecrets(std::make_unique<NoKeychain>(), file, ask, KeyCost::least());
    CHECK(written(*store).error().code == StorageError::NoKeychain);
    CHECK(written(*store).error().code == StorageError::NoKeychain);
    CHECK(asked == 1);
    CHECK(QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

TEST_CASE_METHOD(Folder, "Who asks while the question is open waits for its answer") {
    std::function<void(std::optional<Secret>)> open;
    const auto ask = [&](PassphraseQuestion, auto answer) {
        open = std::move(answer);
    };
    const auto store = storage::layeredSecrets(std::make_unique<NoKeychain>(), file, ask, KeyCost::least());
    int done = 0;
    for (const char* name : {"one", "two"})
        store->write(QLatin1String(name), kKey, [&](const auto& result) { done += result ? 1 : 0; });
    CHECK(done == 0);
    REQUIRE(open);
    open(kWord);
    CHECK(answerOf<Secret>([&](auto answer) { store->read(QStringLiteral("two"), answer); })->reveal() ==
          kKey.reveal());
    CHECK(done == 2);
}
