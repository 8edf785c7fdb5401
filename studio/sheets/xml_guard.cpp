#include "studio/sheets/xml_guard.h"

namespace studio::sheets {

namespace {

constexpr int kMostAttributes = 256;
constexpr int kDeepest = 128;

/// Behind `end`, searched from `at`; −1 where it does not come.
qsizetype behind(QByteArrayView xml, qsizetype at, QByteArrayView end) {
    const qsizetype found = xml.indexOf(end, at);
    return found < 0 ? -1 : found + end.size();
}

/// Behind the tag that begins at `at`; −1 where it is no plain one.
qsizetype behindTag(QByteArrayView xml, qsizetype at, int& depth) {
    const bool isEnd = at + 1 < xml.size() && xml[at + 1] == '/';
    int attributes = 0;
    for (qsizetype i = at + 1; i < xml.size(); ++i) {
        const char letter = xml[i];
        if (letter == '"' || letter == '\'') {
            i = xml.indexOf(letter, i + 1);
            if (i < 0 || ++attributes > kMostAttributes)
                return -1;
        } else if (letter == '>') {
            if (isEnd)
                --depth;
            else if (xml[i - 1] != '/')
                ++depth;
            return depth <= kDeepest ? i + 1 : -1;
        } else if (letter == '<') {
            return -1;
        }
    }
    return -1;
}

} // namespace

bool isPlainXml(QByteArrayView xml) {
    if (xml.contains('\0'))
        return false;
    int depth = 0;
    for (qsizetype at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
        const QByteArrayView rest = xml.sliced(at);
        if (rest.startsWith("<!--"))
            at = behind(xml, at + 4, "-->");
        else if (rest.startsWith("<![CDATA["))
            at = behind(xml, at, "]]>");
        else if (rest.startsWith("<?"))
            at = behind(xml, at, "?>");
        else if (rest.startsWith("<!"))
            return false;
        else
            at = behindTag(xml, at, depth);
        if (at < 0)
            return false;
    }
    return true;
}

} // namespace studio::sheets
