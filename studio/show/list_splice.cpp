#include "studio/show/list_splice.h"

#include "studio/show/json_splice.h"

#include <QJsonDocument>

#include <algorithm>
#include <deque>
#include <map>

namespace studio::show {

namespace {

constexpr std::size_t kMostTaken = 1000;

using Objects = std::vector<QJsonObject>;

QByteArray identity(const QJsonObject& object, const QString& key) {
    return key.isEmpty() ? QJsonDocument(object).toJson(QJsonDocument::Compact)
                         : object.value(key).toString().toLower().toUtf8();
}

/// For each of `from` the place of the same one in `to`, each used once; −1: none.
std::vector<int> sameOnes(const Objects& from, const Objects& to, const QString& key) {
    std::map<QByteArray, std::deque<int>> known;
    for (std::size_t place = 0; place < to.size(); ++place)
        known[identity(to[place], key)].push_back(static_cast<int>(place));
    std::vector<int> found;
    for (const QJsonObject& object : from) {
        std::deque<int>& places = known[identity(object, key)];
        found.push_back(places.empty() ? -1 : places.front());
        if (!places.empty())
            places.pop_front();
    }
    return found;
}

/// One that is not there any more, in the place where it was: it has been changed.
void pairChanged(std::vector<int>& found, std::size_t count) {
    std::vector<bool> isFree(count, true);
    for (const int place : found) {
        if (place >= 0)
            isFree[static_cast<std::size_t>(place)] = false;
    }
    const auto takes = [&](int place) {
        const bool fits =
            place >= 0 && place < static_cast<int>(count) && isFree[static_cast<std::size_t>(place)];
        if (fits)
            isFree[static_cast<std::size_t>(place)] = false;
        return fits;
    };
    for (std::size_t index = 0; index < found.size(); ++index) {
        if (found[index] >= 0)
            continue;
        const int behind = index == 0 ? 0 : found[index - 1] + 1;
        const bool knowsBehind = index == 0 || found[index - 1] >= 0;
        const int before = index + 1 < found.size() ? found[index + 1] - 1 : static_cast<int>(count) - 1;
        if (knowsBehind && takes(behind))
            found[index] = behind;
        else if (takes(before))
            found[index] = before;
    }
}

std::vector<int> matched(const Objects& from, const Objects& to, const QString& key) {
    std::vector<int> found = sameOnes(from, to, key);
    pairChanged(found, to.size());
    return found;
}

/// Makes the list anew, entry by entry.
class Splice {
public:
    Splice(const ListChange& change, TakenOut& taken)
        : m_change(change)
        , m_taken(taken)
        , m_stored(entriesOf(change.text))
        , m_isOurs(m_stored.size(), false)
        , m_isLeft(m_stored.size(), false) {
        m_entryIndent = entryIndent(change.text);
        if (m_stored.empty() && !change.indent.isEmpty())
            m_entryIndent = change.indent + change.unit;
    }

    SplicedList make() {
        const auto known = matched(m_change.before, m_change.read, m_change.key);
        for (const int read : known) {
            if (read >= 0)
                m_isOurs[placeOf(read)] = true;
        }
        const auto old = matched(m_change.after, m_change.before, m_change.key);
        for (std::size_t index = 0; index < m_change.after.size(); ++index)
            put(m_change.after[index], old[index],
                old[index] < 0 ? -1 : known[static_cast<std::size_t>(old[index])]);
        takeOut();
        leaveOthers();
        return result();
    }

private:
    struct Made {
        QByteArray text;
        QJsonValue value;
        int stored = -1;
    };

    std::size_t placeOf(int read) const {
        return static_cast<std::size_t>(m_change.places[static_cast<std::size_t>(read)]);
    }

    static QJsonObject objectOf(const QByteArray& text) { return QJsonDocument::fromJson(text).object(); }

    void put(const QJsonObject& object, int old, int read) {
        if (read >= 0) {
            const std::size_t place = placeOf(read);
            m_isLeft[place] = true;
            merge(m_stored[place], m_change.before[static_cast<std::size_t>(old)], object,
                  static_cast<int>(place));
        } else if (const TakenOut::Entry* entry = old < 0 ? takenLike(object) : nullptr) {
            merge(entry->text, entry->read, object, -1);
        } else {
            const bool inOneLine = !m_stored.empty() && !m_stored.front().contains('\n');
            m_made.push_back(
                {laidOut(object, inOneLine ? QByteArray() : m_entryIndent, m_change.unit), object, -1});
        }
    }

    void merge(const QByteArray& text, const QJsonObject& before, const QJsonObject& after, int place) {
        const QJsonObject stored = objectOf(text);
        m_made.push_back({before == after ? text : mergedText(text, stored, before, after, m_change.unit),
                          merged(stored, before, after), place});
    }

    const TakenOut::Entry* takenLike(const QJsonObject& object) const {
        const QByteArray wanted = identity(object, m_change.key);
        const auto found =
            std::find_if(m_taken.entries.rbegin(), m_taken.entries.rend(), [&](const TakenOut::Entry& entry) {
                return identity(entry.read, m_change.key) == wanted;
            });
        return found == m_taken.entries.rend() ? nullptr : &*found;
    }

    void takeOut() {
        for (std::size_t read = 0; read < m_change.read.size(); ++read) {
            const std::size_t place = placeOf(static_cast<int>(read));
            if (m_isOurs[place] && !m_isLeft[place])
                m_taken.entries.push_back({m_change.read[read], m_stored[place]});
        }
        if (m_taken.entries.size() > kMostTaken)
            m_taken.entries.erase(m_taken.entries.begin(),
                                  m_taken.entries.end() - static_cast<std::ptrdiff_t>(kMostTaken));
    }

    /// What is not ours keeps its place behind what it stood behind.
    void leaveOthers() {
        for (std::size_t place = 0; place < m_stored.size(); ++place) {
            if (m_isOurs[place])
                continue;
            const QJsonArray whole = QJsonDocument::fromJson('[' + m_stored[place] + ']').array();
            Made made{m_stored[place], whole.isEmpty() ? QJsonValue() : whole.first(),
                      static_cast<int>(place)};
            m_made.insert(placeBeside(static_cast<int>(place)), std::move(made));
        }
    }

    std::vector<Made>::iterator madeFrom(int place) {
        return std::find_if(m_made.begin(), m_made.end(),
                            [&](const Made& one) { return one.stored == place; });
    }

    /// Behind the nearest one before it that is still there, else before the nearest one behind it.
    std::vector<Made>::iterator placeBeside(int place) {
        for (int before = place - 1; before >= 0; --before) {
            if (const auto found = madeFrom(before); found != m_made.end())
                return found + 1;
        }
        for (int behind = place + 1; behind < static_cast<int>(m_stored.size()); ++behind) {
            if (const auto found = madeFrom(behind); found != m_made.end())
                return found;
        }
        return m_made.end();
    }

    SplicedList result() const {
        SplicedList list;
        std::vector<QByteArray> texts;
        for (const Made& made : m_made) {
            texts.push_back(made.text);
            list.value.append(made.value);
        }
        list.text = listOf(texts, m_entryIndent, m_change.indent);
        return list;
    }

    const ListChange& m_change;
    TakenOut& m_taken;
    std::vector<QByteArray> m_stored;
    std::vector<bool> m_isOurs; ///< read, and known to who changes the list
    std::vector<bool> m_isLeft; ///< still there after the change
    QByteArray m_entryIndent;
    std::vector<Made> m_made;
};

} // namespace

SplicedList spliced(const ListChange& change, TakenOut& taken) {
    return Splice(change, taken).make();
}

} // namespace studio::show
