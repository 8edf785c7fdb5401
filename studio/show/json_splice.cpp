#include "studio/show/json_splice.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace studio::show {

namespace {

constexpr qsizetype kQtIndent = 4;

bool isBlank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

/// Walks through a well-formed object or list; never past the end of a bad one.
class Walk {
public:
    struct Part {
        qsizetype start; ///< of a member its name's opening quote, else `value`
        qsizetype value; ///< first byte
        qsizetype end;   ///< behind the value's last byte
    };

    Walk(const QByteArray& json, char opening)
        : m_json(json)
        , m_isObject(opening == '{') {
        skipBlanks();
        if (letter() == opening)
            ++m_at;
        else
            m_at = m_json.size();
    }

    std::optional<Part> next() {
        skipBlanks();
        if (letter() == ',') {
            ++m_at;
            skipBlanks();
        }
        const char first = letter();
        if (m_at >= m_json.size() || first == ']' || first == '}' || (m_isObject && first != '"'))
            return std::nullopt;
        Part part{m_at, m_at, m_at};
        if (m_isObject)
            skipName();
        part.value = std::min(m_at, m_json.size());
        skipValue();
        part.end = std::min(m_at, m_json.size());
        while (part.end > part.value && isBlank(m_json[part.end - 1]))
            --part.end;
        return part;
    }

private:
    char letter() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipBlanks() {
        while (isBlank(letter()))
            ++m_at;
    }

    void skipName() {
        skipString();
        skipBlanks();
        ++m_at; // the colon
        skipBlanks();
    }

    void skipString() {
        for (++m_at; m_at < m_json.size() && letter() != '"'; ++m_at) {
            if (letter() == '\\')
                ++m_at;
        }
        ++m_at;
    }

    void skipValue() {
        int depth = 0;
        while (m_at < m_json.size()) {
            const char one = letter();
            if (depth == 0 && (one == ',' || one == '}' || one == ']'))
                return;
            if (one == '"') {
                skipString();
                continue;
            }
            depth += one == '{' || one == '[' ? 1 : 0;
            depth -= one == '}' || one == ']' ? 1 : 0;
            ++m_at;
        }
    }

    const QByteArray& m_json;
    const bool m_isObject;
    qsizetype m_at = 0;
};

/// The blanks before a part in its own line; nothing where it does not begin one.
QByteArray indentOf(const QByteArray& json, qsizetype start) {
    qsizetype line = start;
    while (line > 0 && (json[line - 1] == ' ' || json[line - 1] == '\t'))
        --line;
    return line > 0 && json[line - 1] == '\n' ? json.mid(line, start - line) : QByteArray();
}

QByteArray quoted(const QByteArray& name) {
    return '"' + name + '"';
}

std::optional<Walk::Part> findMember(const QByteArray& json, const QByteArray& name) {
    Walk members(json, '{');
    while (const auto member = members.next()) {
        // The name's closing quote is the first one: names of ours have no escapes.
        if (json.mid(member->start, name.size() + 2) == quoted(name))
            return member;
    }
    return std::nullopt;
}

QByteArray asText(const QJsonValue& value, QJsonDocument::JsonFormat format) {
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(format).trimmed();
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(format).trimmed();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

} // namespace

std::optional<QByteArray> memberText(const QByteArray& json, const QByteArray& name) {
    const auto member = findMember(json, name);
    return member ? std::optional(json.mid(member->value, member->end - member->value)) : std::nullopt;
}

QByteArray memberIndent(const QByteArray& json) {
    const auto first = Walk(json, '{').next();
    return first ? indentOf(json, first->start) : QByteArray();
}

QByteArray laidOut(const QJsonValue& value, const QByteArray& indent, const QByteArray& unit) {
    if (indent.isEmpty())
        return asText(value, QJsonDocument::Compact);
    QByteArray text;
    for (const QByteArray& line : asText(value, QJsonDocument::Indented).split('\n')) {
        qsizetype blanks = 0;
        while (blanks < line.size() && line[blanks] == ' ')
            ++blanks;
        if (!text.isEmpty())
            text += '\n' + indent + unit.repeated(blanks / kQtIndent);
        text += line.mid(blanks);
    }
    return text;
}

QByteArray withMemberText(const QByteArray& json, const QByteArray& name, const QByteArray& text) {
    if (const auto old = findMember(json, name))
        return json.left(old->value) + text + json.mid(old->end);
    Walk members(json, '{');
    std::optional<Walk::Part> last;
    while (const auto member = members.next())
        last = member;
    if (!last)
        return '{' + quoted(name) + ": " + text + '}';
    const QByteArray indent = memberIndent(json);
    const QByteArray lineBreak = indent.isEmpty() ? QByteArray(" ") : '\n' + indent;
    return json.left(last->end) + ',' + lineBreak + quoted(name) + ": " + text + json.mid(last->end);
}

QByteArray withMember(const QByteArray& json, const QByteArray& name, const QJsonValue& value,
                      const QByteArray& unit) {
    const QByteArray indent = memberIndent(json);
    return withMemberText(json, name, laidOut(value, indent, unit.isEmpty() ? indent : unit));
}

QByteArray withoutMember(const QByteArray& json, const QByteArray& name) {
    Walk members(json, '{');
    std::optional<Walk::Part> before;
    while (const auto member = members.next()) {
        if (json.mid(member->start, name.size() + 2) != quoted(name)) {
            before = member;
            continue;
        }
        if (before) // with the comma in front
            return json.left(before->end) + json.mid(member->end);
        const auto after = members.next();
        return json.left(member->start) + json.mid(after ? after->start : member->end);
    }
    return json;
}

std::vector<QByteArray> entriesOf(const QByteArray& json) {
    std::vector<QByteArray> entries;
    Walk walk(json, '[');
    while (const auto entry = walk.next())
        entries.push_back(json.mid(entry->value, entry->end - entry->value));
    return entries;
}

QByteArray entryIndent(const QByteArray& json) {
    const auto first = Walk(json, '[').next();
    return first ? indentOf(json, first->start) : QByteArray();
}

QByteArray listOf(const std::vector<QByteArray>& entries, const QByteArray& indent, const QByteArray& outer) {
    if (entries.empty())
        return "[]";
    const QByteArray lineBreak = indent.isEmpty() ? QByteArray() : '\n' + indent;
    QByteArray text = "[";
    for (std::size_t index = 0; index < entries.size(); ++index) {
        if (index > 0)
            text += indent.isEmpty() ? ", " : ",";
        text += lineBreak + entries[index];
    }
    return text + (indent.isEmpty() ? QByteArray() : '\n' + outer) + ']';
}

QJsonObject merged(QJsonObject stored, const QJsonObject& before, const QJsonObject& after) {
    for (auto field = before.begin(); field != before.end(); ++field) {
        if (!after.contains(field.key()))
            stored.remove(field.key());
    }
    for (auto field = after.begin(); field != after.end(); ++field) {
        const QJsonValue then = before.value(field.key());
        if (then == field.value())
            continue;
        if (field.value().isObject())
            stored.insert(field.key(), merged(stored.value(field.key()).toObject(), then.toObject(),
                                              field.value().toObject()));
        else
            stored.insert(field.key(), field.value());
    }
    return stored;
}

QByteArray mergedText(QByteArray json, const QJsonObject& stored, const QJsonObject& before,
                      const QJsonObject& after, const QByteArray& unit) {
    const QByteArray level = unit.isEmpty() ? memberIndent(json) : unit;
    const QJsonObject next = merged(stored, before, after);
    for (const QString& key : stored.keys()) {
        if (!next.contains(key))
            json = withoutMember(json, key.toUtf8());
    }
    for (auto field = next.begin(); field != next.end(); ++field) {
        const QJsonValue old = stored.value(field.key());
        const QByteArray name = field.key().toUtf8();
        if (old == field.value())
            continue;
        const auto text = memberText(json, name);
        if (old.isObject() && field.value().isObject() && text)
            json = withMemberText(json, name,
                                  mergedText(*text, old.toObject(), before.value(field.key()).toObject(),
                                             after.value(field.key()).toObject(), level));
        else
            json = withMember(json, name, field.value(), level);
    }
    return json;
}

} // namespace studio::show
