#include "plugins/overlays/painting/glyph_fonts.h"

#include "plugins/overlays/painting/clean_text.h"

#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QRawFont>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

namespace phien::overlays {
namespace {

constexpr QChar kBox(0x25A1);
constexpr size_t kMostAnswers = 8192;
/// Of one writing system; the first are the likeliest.
constexpr qsizetype kMostFamilies = 3;

struct ScriptFonts {
    QChar::Script script;
    QFontDatabase::WritingSystem system;
};
/// The scripts that people write in, as Qt's font database knows them.
constexpr std::array<ScriptFonts, 28> kScripts{{{QChar::Script_Greek, QFontDatabase::Greek},
                                                {QChar::Script_Cyrillic, QFontDatabase::Cyrillic},
                                                {QChar::Script_Armenian, QFontDatabase::Armenian},
                                                {QChar::Script_Hebrew, QFontDatabase::Hebrew},
                                                {QChar::Script_Arabic, QFontDatabase::Arabic},
                                                {QChar::Script_Syriac, QFontDatabase::Syriac},
                                                {QChar::Script_Thaana, QFontDatabase::Thaana},
                                                {QChar::Script_Oriya, QFontDatabase::Oriya},
                                                {QChar::Script_Nko, QFontDatabase::Nko},
                                                {QChar::Script_Devanagari, QFontDatabase::Devanagari},
                                                {QChar::Script_Bengali, QFontDatabase::Bengali},
                                                {QChar::Script_Gurmukhi, QFontDatabase::Gurmukhi},
                                                {QChar::Script_Gujarati, QFontDatabase::Gujarati},
                                                {QChar::Script_Tamil, QFontDatabase::Tamil},
                                                {QChar::Script_Telugu, QFontDatabase::Telugu},
                                                {QChar::Script_Kannada, QFontDatabase::Kannada},
                                                {QChar::Script_Malayalam, QFontDatabase::Malayalam},
                                                {QChar::Script_Sinhala, QFontDatabase::Sinhala},
                                                {QChar::Script_Thai, QFontDatabase::Thai},
                                                {QChar::Script_Lao, QFontDatabase::Lao},
                                                {QChar::Script_Tibetan, QFontDatabase::Tibetan},
                                                {QChar::Script_Myanmar, QFontDatabase::Myanmar},
                                                {QChar::Script_Georgian, QFontDatabase::Georgian},
                                                {QChar::Script_Khmer, QFontDatabase::Khmer},
                                                {QChar::Script_Hangul, QFontDatabase::Korean},
                                                {QChar::Script_Hiragana, QFontDatabase::Japanese},
                                                {QChar::Script_Katakana, QFontDatabase::Japanese},
                                                {QChar::Script_Han, QFontDatabase::SimplifiedChinese}}};

/// Qt wants a font of the script's own for these (QFontEngine::supportsScript), for signs and digits between
/// its letters too. Where a font is asked that is none, Qt tries every font there is and may keep a wrong
/// one for all later texts.
bool wantsOwnFont(QChar::Script script) {
    return (script >= QChar::Script_Syriac && script <= QChar::Script_Sinhala) ||
           script == QChar::Script_Khmer || script == QChar::Script_Nko;
}

QString emojiFamily() {
    return QStringLiteral("Noto Color Emoji");
}

QStringList installed(const QStringList& families) {
    QStringList known;
    for (const QString& family : families) {
        if (QFontDatabase::hasFamily(family)) {
            known.append(family);
        }
    }
    return known;
}

QStringList familiesOf(QFontDatabase::WritingSystem system) {
    QStringList families = QFontDatabase::families(system);
    std::stable_partition(families.begin(), families.end(), [](const QString& family) {
        return family.startsWith(QLatin1String("Noto Sans")) && !family.endsWith(QLatin1String("UI"));
    });
    return families.mid(0, kMostFamilies);
}

bool has(const QString& family, char32_t c) {
    QFont font;
    font.setFamilies({family});
    font.setStyleStrategy(QFont::NoFontMerging);
    const auto raw = QRawFont::fromFont(font);
    return raw.isValid() && raw.supportsCharacter(c);
}

/// Which family paints a character; one for each thread, since raw fonts and these answers are not shared.
class Families {
public:
    /// Null: no font has it.
    const QString& of(char32_t c) {
        const auto known = m_answers.find(c);
        if (known != m_answers.end()) {
            return known->second;
        }
        if (m_answers.size() >= kMostAnswers) {
            m_answers.clear();
        }
        return m_answers.emplace(c, search(c)).first->second;
    }

    bool covers(const QString& family, char32_t c) {
        auto& answers = m_covered[family];
        const auto known = answers.find(c);
        if (known != answers.end()) {
            return known->second;
        }
        if (answers.size() >= kMostAnswers) {
            answers.clear();
        }
        return answers.emplace(c, has(family, c)).first->second;
    }

private:
    QString search(char32_t c) {
        const auto script = QChar::script(c);
        const std::array<const QStringList*, 3> lists{&m_everyday, &ofScript(script), &m_symbols};
        for (const auto* list : lists) {
            if (wantsOwnFont(script) && list != lists[1]) {
                continue;
            }
            const auto found = std::find_if(list->begin(), list->end(),
                                            [&](const QString& family) { return covers(family, c); });
            if (found != list->end()) {
                return *found;
            }
        }
        return {};
    }
    const QStringList& ofScript(QChar::Script script) {
        const auto known = m_scripts.find(script);
        if (known != m_scripts.end()) {
            return known->second;
        }
        const auto* row = std::find_if(kScripts.begin(), kScripts.end(),
                                       [script](const ScriptFonts& fonts) { return fonts.script == script; });
        return m_scripts.emplace(script, row != kScripts.end() ? familiesOf(row->system) : QStringList())
            .first->second;
    }

    QStringList m_everyday =
        installed({textFamily(), QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI")});
    QStringList m_symbols =
        installed({QStringLiteral("Noto Sans Symbols"), QStringLiteral("Noto Sans Symbols2"),
                   QStringLiteral("Noto Sans Math"), QStringLiteral("Noto Sans Arabic"),
                   QStringLiteral("DejaVu Sans"), QStringLiteral("Segoe UI Symbol")});
    std::map<QChar::Script, QStringList> m_scripts;
    std::unordered_map<char32_t, QString> m_answers;
    std::map<QString, std::unordered_map<char32_t, bool>> m_covered;
};

Families& families() {
    thread_local Families answers;
    return answers;
}

/// Has no glyph of its own: painted with what stands before it.
bool isUnseen(char32_t c) {
    return c == U' ' || QChar::category(c) == QChar::Other_Format || QChar::isSpace(c);
}

bool isMark(char32_t c) {
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// What one font paints, with the script that Qt will take it for.
struct Piece {
    QString text;
    QString family; ///< empty: that of the piece before
    QChar::Script script = QChar::Script_Common;
    bool emoji = false;
};

class Pieces {
public:
    void addEmoji(QStringView emoji) {
        const auto points = emoji.toUcs4();
        if (families().covers(emojiFamily(), points.front())) {
            m_pieces.push_back({emoji.toString(), emojiFamily(), QChar::Script_Common, true});
        } else {
            addBox();
        }
    }
    void addCluster(QStringView cluster) {
        const auto points = cluster.toUcs4();
        const char32_t first = points.front();
        if (isUnseen(first)) {
            m_pieces.push_back({cluster.toString(), {}});
            return;
        }
        const QString family = families().of(first);
        if (family.isNull()) {
            addBox();
            return;
        }
        Piece piece{{}, family, QChar::script(first)};
        for (qsizetype i = 0; i < points.size(); ++i) {
            if (i == 0 || !isMark(points[i]) || families().covers(family, points[i])) {
                piece.text += QStringView(QChar::fromUcs4(points[i]));
            }
        }
        m_pieces.push_back(std::move(piece));
    }
    PaintableText join() {
        spreadScripts();
        PaintableText result;
        for (const Piece& piece : m_pieces) {
            append(result, piece);
        }
        return result;
    }

private:
    void addBox() {
        if (m_pieces.empty() || m_pieces.back().text != kBox) {
            m_pieces.push_back({kBox, textFamily()});
        }
    }
    /// As Qt does: what belongs to no script belongs to that of the letters before, at the beginning of those
    /// behind.
    void spreadScripts() {
        const auto isOpen = [](const Piece& piece) {
            return piece.script <= QChar::Script_Common;
        };
        const auto firstSure = std::find_if_not(m_pieces.begin(), m_pieces.end(), isOpen);
        auto script = firstSure != m_pieces.end() ? firstSure->script : QChar::Script_Common;
        QString scriptFamily = firstSure != m_pieces.end() ? firstSure->family : QString();
        QString last = textFamily();
        for (Piece& piece : m_pieces) {
            if (isOpen(piece)) {
                piece.script = script;
            } else {
                script = piece.script;
                scriptFamily = piece.family;
            }
            piece.family = piece.family.isEmpty() ? last : piece.family;
            last = piece.emoji ? last : piece.family;
            m_scriptFamilies.push_back(wantsOwnFont(script) ? scriptFamily : QString());
        }
    }
    void append(PaintableText& result, const Piece& piece) const {
        const auto& scriptFamily = m_scriptFamilies[static_cast<size_t>(&piece - m_pieces.data())];
        QStringList wanted{piece.family};
        if (!scriptFamily.isEmpty() && scriptFamily != piece.family) {
            wanted.prepend(scriptFamily);
        }
        const auto start = result.text.size();
        result.text += piece.text;
        if (wanted == QStringList{textFamily()}) {
            return;
        }
        auto& stretches = result.stretches;
        const bool continues = !stretches.empty() && stretches.back().families == wanted &&
                               stretches.back().emoji == piece.emoji &&
                               stretches.back().start + stretches.back().length == start;
        if (continues) {
            stretches.back().length += piece.text.size();
        } else {
            stretches.push_back({start, piece.text.size(), wanted, piece.emoji});
        }
    }

    std::vector<Piece> m_pieces;
    std::vector<QString> m_scriptFamilies; ///< of each piece: the font that its script wants
};

} // namespace

QString textFamily() {
    static const QString family = [] {
        const auto known = installed({QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                                      QStringLiteral("Segoe UI"), QStringLiteral("DejaVu Sans")});
        return known.isEmpty() ? QGuiApplication::font().family() : known.front();
    }();
    return family;
}

PaintableText paintable(const QString& text) {
    Pieces pieces;
    auto emoji = nextEmoji(text, 0);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype at = 0; at < text.size();) {
        if (emoji.length > 0 && at >= emoji.start) {
            const auto end = emoji.start + emoji.length;
            pieces.addEmoji(QStringView(text).mid(at, end - at));
            emoji = nextEmoji(text, end);
            at = end;
            continue;
        }
        finder.setPosition(at);
        const auto boundary = finder.toNextBoundary();
        const auto last = emoji.length > 0 ? emoji.start : text.size();
        const auto end = boundary < 0 ? last : std::min(boundary, last);
        pieces.addCluster(QStringView(text).mid(at, end - at));
        at = end;
    }
    return pieces.join();
}

} // namespace phien::overlays
