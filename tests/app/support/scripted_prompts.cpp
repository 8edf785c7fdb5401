#include "tests/app/support/scripted_prompts.h"

#include <utility>

namespace app {

void ScriptedPrompts::confirm(const prompts::Question& asking, Answer answer) {
    ++asked;
    question = asking;
    m_open = std::move(answer);
}

void ScriptedPrompts::askFiles(const prompts::FileQuestion& asking, FilesAnswer answer) {
    fileQuestion = asking;
    if (!files.isEmpty())
        answer(files);
}

void ScriptedPrompts::askGoLive(const prompts::GoLiveFacts& facts, Answer answer) {
    ++asked;
    goLive = facts;
    m_open = std::move(answer);
}

void ScriptedPrompts::updateGoLive(const prompts::GoLiveFacts& facts) {
    goLive = facts;
}

void ScriptedPrompts::askEnd(const prompts::EndFacts& facts, Answer answer) {
    ++asked;
    end = facts;
    m_open = std::move(answer);
}

void ScriptedPrompts::askPapers(const prompts::RefusedGoods& goods, ReasonAnswer answer) {
    refused = goods;
    if (!reason.isEmpty())
        answer(reason);
}

void ScriptedPrompts::tell(const QString&, const std::vector<text::Words>& details) {
    told = details;
}

void ScriptedPrompts::askColour(const QString&, const QColor& now, ColourAnswer answer) {
    colourBefore = now;
    if (colour.isValid())
        answer(colour);
}

void ScriptedPrompts::askPicture(const QString&, const QString&, FileAnswer answer) {
    if (!picture.isEmpty())
        answer(picture);
}

bool ScriptedPrompts::answer(bool yes) {
    if (!m_open)
        return false;
    std::exchange(m_open, {})(yes);
    return true;
}

} // namespace app
