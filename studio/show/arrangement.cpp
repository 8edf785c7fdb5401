#include "studio/show/arrangement.h"

#include "studio/show/json_splice.h"
#include "studio/show/show_json.h"
#include "studio/show/show_tables.h"
#include "studio/show/whole_file.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <map>

namespace studio::show {

namespace {

constexpr QLatin1String kTitle("title");
constexpr QLatin1String kSeller("seller");
constexpr QLatin1String kLook("look");
constexpr QLatin1String kPlaces("places");
constexpr QLatin1String kProducts("products");
constexpr QLatin1String kRunOfShow("runOfShow");

base::Result<QJsonObject> showObject(const QByteArray& json) {
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError)
        return base::Error{ShowError::NotJson, fault.errorString().toStdString(), {}};
    const QJsonObject object = document.object();
    if (const auto version = checkVersion(object, {}); !version)
        return version.error();
    return object;
}

/// Changes a show file's text and keeps beside it what the text should say.
class Rearranging {
public:
    Rearranging(const QByteArray& json, const QJsonObject& whole, const QString& folder, Attic& attic)
        : m_text(json)
        , m_whole(whole)
        , m_stored(whole)
        , m_path(folder)
        , m_folder(folder)
        , m_attic(attic) {}

    void change(const Arrangement& before, const Arrangement& after) {
        if (before.title != after.title)
            changeTitle(after.title);
        changeObject(kSeller, writeSeller(before.seller), writeSeller(after.seller));
        changeObject(kLook, writeLook(before.look, m_path), writeLook(after.look, m_path));
        changeObject(kPlaces, writePlaces(before.portraitPlaces, before.landscapePlaces),
                     writePlaces(after.portraitPlaces, after.landscapePlaces));
        const auto product = [this](const Product& one) {
            return writeProduct(one, m_path);
        };
        if (before.products != after.products)
            changeList(kProducts, QStringLiteral("code"), &Show::products, before.products, after.products,
                       product, m_attic.products);
        if (before.runOfShow != after.runOfShow)
            changeList(kRunOfShow, {}, &Show::runOfShow, before.runOfShow, after.runOfShow, writeSegment,
                       m_attic.runOfShow);
    }

    /// Unusual writing (a field twice, an escaped name) is beyond the splice: then the layout is lost, not a
    /// field.
    QByteArray take() const {
        const bool isRight = QJsonDocument::fromJson(m_text).object() == m_whole;
        return isRight ? m_text : QJsonDocument(m_whole).toJson();
    }

private:
    void changeTitle(const QString& title) {
        m_text =
            title.isEmpty() ? withoutMember(m_text, kTitle.data()) : withMember(m_text, kTitle.data(), title);
        if (title.isEmpty())
            m_whole.remove(kTitle);
        else
            m_whole.insert(kTitle, title);
    }

    void changeObject(QLatin1String name, const QJsonObject& before, const QJsonObject& after) {
        const QJsonObject stored = m_whole.value(name).toObject();
        const QJsonObject next = merged(stored, before, after);
        if (next == stored)
            return;
        const auto text = memberText(m_text, name.data());
        if (text && m_whole.value(name).isObject())
            m_text = withMemberText(m_text, name.data(),
                                    mergedText(*text, stored, before, after, memberIndent(m_text)));
        else
            m_text = withMember(m_text, name.data(), next);
        m_whole.insert(name, next);
    }

    template <class T, class Write>
    void changeList(QLatin1String name, const QString& key, std::vector<T> Show::*list,
                    const std::vector<T>& before, const std::vector<T>& after, Write write, TakenOut& taken) {
        readStored();
        ListChange change;
        change.key = key;
        change.text = memberText(m_text, name.data()).value_or(QByteArray());
        change.places = m_places[name];
        change.indent = memberIndent(m_text);
        change.unit = change.indent;
        for (const T& one : m_read.*list)
            change.read.push_back(write(one));
        for (const T& one : before)
            change.before.push_back(write(one));
        for (const T& one : after)
            change.after.push_back(write(one));
        const SplicedList next = spliced(change, taken);
        m_text = withMemberText(m_text, name.data(), next.text);
        m_whole.insert(name, next.value);
    }

    /// What this program makes of the file as it is now.
    void readStored() {
        if (m_hasRead)
            return;
        m_hasRead = true;
        Problems problems({});
        ReadContext context{problems, m_folder, m_read, [this](const QString& list, int place) {
                                m_places[list].push_back(place);
                            }};
        readShow({context, m_stored, {}}, m_read);
    }

    QByteArray m_text;
    QJsonObject m_whole;
    const QJsonObject m_stored;
    const PathWriter m_path;
    const QString m_folder;
    Attic& m_attic;
    Show m_read;
    std::map<QString, std::vector<int>> m_places;
    bool m_hasRead = false;
};

} // namespace

Arrangement arrangementOf(const Show& show) {
    return {show.title,           show.seller,   show.look,     show.portraitPlaces,
            show.landscapePlaces, show.products, show.runOfShow};
}

base::Result<QByteArray> rearranged(const QByteArray& json, const Arrangement& before,
                                    const Arrangement& after, const QString& folder, Attic& attic) {
    const auto parsed = showObject(json);
    if (!parsed)
        return parsed.error();
    Rearranging rearranging(json, *parsed, folder, attic);
    rearranging.change(before, after);
    return rearranging.take();
}

base::Result<void> saveArrangement(const QString& path, const Arrangement& before, const Arrangement& after,
                                   Attic& attic) {
    const auto stored = readWhole(path);
    if (!stored)
        return stored.error();
    auto next = rearranged(*stored, before, after, QFileInfo(path).absolutePath(), attic);
    if (!next)
        return base::Error{next.error().code, next.error().detail, path.toStdString()};
    if (*next == *stored)
        return {};
    return replaceFile(path, *next);
}

} // namespace studio::show
