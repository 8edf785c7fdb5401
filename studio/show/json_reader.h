#pragma once

#include "studio/base/error.h"
#include "studio/base/money.h"
#include "studio/show/show_error.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace studio::show {

struct Show;

/// What a file could not give, in reading order and bounded. Any thread.
class Problems {
public:
    explicit Problems(QString file)
        : m_file(std::move(file)) {}

    void add(ShowError code, const QString& field, const char* detail);
    std::vector<base::Error> take() { return std::move(m_errors); }

private:
    QString m_file;
    std::vector<base::Error> m_errors;
};

/// What every reading function needs besides the value.
struct ReadContext {
    Problems& problems;
    /// Where relative paths start.
    QString folder;
    /// What has been read so far: references are looked up in it.
    const Show& show;
    /// Told of each entry of a list that is of use: the list's field and the entry's place in the file.
    std::function<void(const QString& list, int place)> used = {};
};

/// A JSON value and the field it stands in ("products[3].price").
struct Place {
    ReadContext& context;
    QJsonValue json;
    QString field;

    void report(ShowError code, const char* detail) const { context.problems.add(code, field, detail); }
    /// About a field of the object at this place; `inner` begins with a dot.
    void reportAt(const char* inner, ShowError code, const char* detail) const {
        context.problems.add(code, field + QLatin1String(inner), detail);
    }
};

// Each reads one value of one type; false: a problem was reported and `out` is as it was.

/// Control characters become spaces or go; too long a text is cut, told, and used.
bool readText(const Place& place, QString& out, int mostLetters);
bool readTexts(const Place& place, QStringList& out, int mostLetters);
bool readFlag(const Place& place, bool& out);
bool readNumber(const Place& place, double& out, double least, double most);
bool readInteger(const Place& place, std::int64_t& out, std::int64_t least, std::int64_t most);
bool readMoney(const Place& place, base::Money& out);
/// "#rrggbb", as written by hand in either letter case; empty: none.
bool readColour(const Place& place, QString& out);
/// A path, made absolute from the file's folder. Where there is no such file that is told.
enum class Missing { LeaveEmpty, KeepPath };
bool readFilePath(const Place& place, QString& out, Missing missing);
/// A list of them; what is missing is told and left out.
bool readFilePaths(const Place& place, QStringList& out, int most);
/// "2026-11-22".
bool readDate(const Place& place, QDate& out);

enum class Presence { Required, Optional };

/// One row of a table that says how an object of the file fills a T.
template <class T>
struct Field {
    QLatin1String name;
    Presence presence;
    bool (*read)(const Place& place, T& out);
};

bool isObject(const Place& place);
bool isList(const Place& place);
void reportUnknownFields(const Place& place, std::span<const QLatin1String> known);

/// Fills `out` by the table. False where a required field is missing or bad: leave the object out.
template <class T>
bool readObject(const Place& place, std::span<const Field<T>> table, T& out) {
    if (!isObject(place))
        return false;
    const QJsonObject object = place.json.toObject();
    const QString prefix = place.field.isEmpty() ? QString() : QString(place.field + QLatin1Char('.'));
    std::vector<QLatin1String> known;
    bool usable = true;
    for (const Field<T>& field : table) {
        known.push_back(field.name);
        const Place inner{place.context, object.value(field.name), prefix + field.name};
        bool read = false;
        if (!inner.json.isUndefined())
            read = field.read(inner, out);
        else if (field.presence == Presence::Required)
            inner.report(ShowError::MissingField, "a required field is missing");
        if (!read && field.presence == Presence::Required)
            usable = false;
    }
    reportUnknownFields(place, known);
    return usable;
}

inline constexpr int kMostItems = 1000;

/// Reads a list of objects, leaving out those that cannot be used.
template <class T>
bool readObjects(const Place& place, std::span<const Field<T>> table, std::vector<T>& out,
                 bool (*accept)(const Place& place, T& item, const std::vector<T>& before) = nullptr,
                 int most = kMostItems) {
    if (!isList(place))
        return false;
    const QJsonArray list = place.json.toArray();
    for (int index = 0; index < list.size(); ++index) {
        if (index == most) {
            place.report(ShowError::TooLong, "the list has too many entries");
            break;
        }
        const Place inner{place.context, list.at(index), place.field + QStringLiteral("[%1]").arg(index)};
        T item;
        if (!readObject<T>(inner, table, item) || (accept != nullptr && !accept(inner, item, out)))
            continue;
        out.push_back(std::move(item));
        if (place.context.used)
            place.context.used(place.field, index);
    }
    return true;
}

// Rows of tables: functions made from a pointer to a member.

template <class>
struct MemberOf;
template <class Owner, class Type>
struct MemberOf<Type Owner::*> {
    using owner = Owner;
    using type = Type;
};
template <auto Member>
using OwnerOf = typename MemberOf<decltype(Member)>::owner;

template <auto Member, int MostLetters>
bool text(const Place& place, OwnerOf<Member>& out) {
    return readText(place, out.*Member, MostLetters);
}

template <auto Member, int MostLetters>
bool texts(const Place& place, OwnerOf<Member>& out) {
    return readTexts(place, out.*Member, MostLetters);
}

template <auto Member>
bool flag(const Place& place, OwnerOf<Member>& out) {
    return readFlag(place, out.*Member);
}

template <auto Member, std::int64_t Least, std::int64_t Most>
bool integer(const Place& place, OwnerOf<Member>& out) {
    std::int64_t value = 0;
    if (!readInteger(place, value, Least, Most))
        return false;
    out.*Member = static_cast<typename MemberOf<decltype(Member)>::type>(value);
    return true;
}

template <auto Member>
bool money(const Place& place, OwnerOf<Member>& out) {
    base::Money value;
    if (!readMoney(place, value))
        return false;
    out.*Member = value;
    return true;
}

template <auto Member, const auto& Words>
bool word(const Place& place, OwnerOf<Member>& out) {
    if (!place.json.isString()) {
        place.report(ShowError::WrongType, "text expected");
        return false;
    }
    const QString written = place.json.toString();
    for (const auto& entry : Words) {
        if (entry.word == written) {
            out.*Member = entry.value;
            return true;
        }
    }
    place.report(ShowError::BadValue, "not one of the known words");
    return false;
}

template <auto Member, const auto& Words>
bool wordAsText(const Place& place, OwnerOf<Member>& out) {
    if (!place.json.isString()) {
        place.report(ShowError::WrongType, "text expected");
        return false;
    }
    const QString written = place.json.toString();
    for (const auto& entry : Words) {
        if (entry == written) {
            out.*Member = written;
            return true;
        }
    }
    place.report(ShowError::BadValue, "not one of the known words");
    return false;
}

} // namespace studio::show
