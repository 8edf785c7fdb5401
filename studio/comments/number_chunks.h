#pragma once

#include <QString>

#include <vector>

namespace studio::comments {

/// A piece of text that people read as digits: "0901", "O9o1", "０９", "0️⃣9️⃣", "không chín".
struct NumberChunk {
    qsizetype begin = 0;
    qsizetype end = 0;
    /// ASCII digits.
    QString digits;
    /// Letters stand right before it, as in a code ("A12") or a label ("sdt0901").
    bool isGlued = false;
    /// Those letters are a word that announces a phone number.
    bool isLabelled = false;
    /// May be read on from the chunk before: only a few signs or spaces lie between.
    bool continues = false;
    /// Like `continues`, with one or two words of at most three letters between ("0901 ạ 234 567").
    bool isBridged = false;
    /// Signs seen between it and the chunk before, a row of spaces as one.
    int gapWidth = 0;
};

/// All chunks of a text, in order. Linear in the text's length. Pure, any thread.
std::vector<NumberChunk> findNumberChunks(const QString& text);

/// A word as lower-case ASCII without tone marks ("Chín" → "chin"); other letters are dropped. Pure.
QString plainWord(const QString& word);

} // namespace studio::comments
