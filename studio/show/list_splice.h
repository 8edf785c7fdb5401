#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace studio::show {

/// Entries that a change took out of a list, as the file had them: what comes back (undo) comes back with
/// every field that this program does not know.
struct TakenOut {
    struct Entry {
        QJsonObject read; ///< what the program made of it
        QByteArray text;
    };
    std::vector<Entry> entries;
};

/// A list of a file and how it is to change. Objects are as this program writes them.
struct ListChange {
    /// What tells entries apart; empty: their whole value.
    QString key;
    /// The list in the file, with what could be read of it and where in the list that stands.
    QByteArray text;
    std::vector<QJsonObject> read;
    std::vector<int> places;
    std::vector<QJsonObject> before;
    std::vector<QJsonObject> after;
    /// Of the list's own line, and of a level.
    QByteArray indent;
    QByteArray unit;
};

struct SplicedList {
    QByteArray text;
    QJsonArray value;
};

/// The list with what differs between `before` and `after`. An entry that did not change keeps its bytes, one
/// that did keeps those of its other fields. What could not be read, and what somebody else has added, stays
/// behind the entry that it stood behind. Pure, any thread.
SplicedList spliced(const ListChange& change, TakenOut& taken);

} // namespace studio::show
