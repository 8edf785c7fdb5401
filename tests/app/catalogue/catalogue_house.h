#pragma once

#include "app/catalogue/catalogue_window.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "studio/media/picture.h"
#include "tests/app/support/scripted_prompts.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace app {

/// The window of products over a real shop in a folder of its own, in Vietnamese, with a person who answers
/// by script.
class CatalogueHouse {
public:
    CatalogueHouse() {
        text::speak(QStringLiteral("vi"));
        theme::apply(*qApp);
        shop = std::make_unique<studio::session::Shop>(studio::session::Shop::Parts{
            file(QStringLiteral("shop.db")), file(QStringLiteral("backups")), {}});
        shop->open();
        REQUIRE(QTest::qWaitFor([this] { return shop->state() != studio::session::Shop::State::Opening; },
                                kPatienceMs));
        open();
    }
    ~CatalogueHouse() {
        window.reset();
        shop.reset();
    }

    void open() {
        catalogue::CatalogueParts parts;
        auto scripted = std::make_unique<ScriptedPrompts>();
        prompts = scripted.get();
        parts.prompts = std::move(scripted);
        parts.pictures = [](const QString& path, QSize atLeast) {
            return studio::media::loadPicture(path, atLeast);
        };
        parts.addToShow = [this](const std::vector<studio::show::Product>& products) {
            inShow.insert(inShow.end(), products.begin(), products.end());
            return addAnswer;
        };
        parts.isOnAir = [this] {
            return isOnAir;
        };
        kept.keep = [this](const catalogue::Sorting& sorting) {
            kept.sorting = sorting;
        };
        parts.sorting = kept;
        window = std::make_unique<catalogue::CatalogueWindow>(*shop, std::move(parts));
        window->setWindowFlag(Qt::FramelessWindowHint);
        window->move(0, 0);
        window->show();
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }

    QString file(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& content) const {
        QFile out(file(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(content);
        return out.fileName();
    }
    template <class Widget>
    Widget* find(const char* name) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // what was replaced
        auto* found = window->findChild<Widget*>(QLatin1String(name));
        INFO(name);
        REQUIRE(found != nullptr);
        return found;
    }
    void click(const char* name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void type(const char* name, const QString& words) {
        auto* line = find<QLineEdit>(name);
        line->clear();
        QInputMethodEvent typed; // as Vietnamese is typed
        typed.setCommitString(words);
        QApplication::sendEvent(line, &typed);
    }
    template <class Condition>
    bool soon(Condition condition) {
        return QTest::qWaitFor(condition, kPatienceMs);
    }
    void add(const QString& code, const QString& name, std::int64_t dong = 100'000) {
        studio::show::Product product;
        product.code = code;
        product.name = name;
        product.price = {dong};
        product.variants = {{QStringLiteral("M"), QStringLiteral("đỏ"), 5}};
        REQUIRE(shop->put({}, product));
        QCoreApplication::processEvents();
    }

    static constexpr int kPatienceMs = 20'000;
    std::unique_ptr<studio::session::Shop> shop;
    std::unique_ptr<catalogue::CatalogueWindow> window;
    ScriptedPrompts* prompts = nullptr;
    std::vector<studio::show::Product> inShow;
    catalogue::SortingMemory kept;
    studio::base::Result<void> addAnswer;
    bool isOnAir = false;

private:
    QTemporaryDir m_folder;
};

} // namespace app
