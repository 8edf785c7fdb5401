#include "studio/show/json_splice.h"

#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace studio::show {

namespace {

constexpr qsizetype kQtIndent = 4;

bool isBlank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

/// Walks through the members of a well-formed object; never past the end of a bad one.
class Members {
public:
    struct Member {
        qsizetype name;  ///< its opening quote
        qsizetype value; ///< first byte
        qsizetype end;   ///< behind the value's last byte
    };

    explicit Members(const QByteArray& json)
        : m_json(json)
        , m_at(json.indexOf('{') + 1) {}

    std::optional<Member> next() {
        skipBlanks();
        if (letter() == ',') {
            ++m_at;
            skipBlanks();
        }
        if (letter() != '"')
            return std::nullopt;
        Member member{m_at, 0, 0};
        skipString();
        skipBlanks();
        ++m_at; // the colon
        skipBlanks();
        member.value = std::min(m_at, m_json.size());
        skipValue();
        member.end = std::min(m_at, m_json.size());
        while (member.end > member.value && isBlank(m_json[member.end - 1]))
            --member.end;
        return member;
    }

private:
    char letter() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipBlanks() {
        while (isBlank(letter()))
            ++m_at;
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
            if (depth == 0 && (one == ',' || one == '}'))
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
    qsizetype m_at;
};

/// The blanks before a member in its own line; nothing where it does not begin one.
QByteArray indentOf(const QByteArray& json, qsizetype name) {
    qsizetype start = name;
    while (start > 0 && (json[start - 1] == ' ' || json[start - 1] == '\t'))
        --start;
    return start > 0 && json[start - 1] == '\n' ? json.mid(start, name - start) : QByteArray();
}

/// The value in lines that stand below `indent`, one more of it a level.
QByteArray laidOut(const QJsonObject& value, const QByteArray& indent) {
    if (indent.isEmpty())
        return QJsonDocument(value).toJson(QJsonDocument::Compact);
    QByteArray text;
    for (const QByteArray& line : QJsonDocument(value).toJson().trimmed().split('\n')) {
        qsizetype blanks = 0;
        while (blanks < line.size() && line[blanks] == ' ')
            ++blanks;
        if (!text.isEmpty())
            text += '\n' + indent.repeated(1 + blanks / kQtIndent);
        text += line.mid(blanks);
    }
    return text;
}

} // namespace

QByteArray withMember(const QByteArray& json, QLatin1String name, const QJsonObject& value) {
    const QByteArray quoted = '"' + QByteArray(name.data(), name.size()) + '"';
    Members members(json);
    std::optional<Members::Member> last;
    QByteArray indent;
    while (const auto member = members.next()) {
        if (!last)
            indent = indentOf(json, member->name);
        last = member;
        if (json.mid(member->name, quoted.size()) == quoted)
            return json.left(member->value) + laidOut(value, indent) + json.mid(member->end);
    }
    if (!last)
        return json;
    const QByteArray lineBreak = indent.isEmpty() ? QByteArray(" ") : '\n' + indent;
    return json.left(last->end) + ',' + lineBreak + quoted + ": " + laidOut(value, indent) +
           json.mid(last->end);
}

} // namespace studio::show
