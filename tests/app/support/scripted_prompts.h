#pragma once

#include "app/prompts/prompts.h"

#include <optional>

namespace app {

/// Prompts that a test answers.
class ScriptedPrompts : public prompts::Prompts {
public:
    void confirm(const prompts::Question& question, Answer answer) override;
    void askFiles(const prompts::FileQuestion& question, FilesAnswer answer) override;
    void askGoLive(const prompts::GoLiveFacts& facts, Answer answer) override;
    void updateGoLive(const prompts::GoLiveFacts& facts) override;
    void askEnd(const prompts::EndFacts& facts, Answer answer) override;
    void askPapers(const prompts::RefusedGoods& goods, ReasonAnswer answer) override;
    void tell(const QString& title, const std::vector<text::Words>& details) override;
    void askColour(const QString& title, const QColor& now, ColourAnswer answer) override;
    void askPicture(const QString& title, const QString& now, FileAnswer answer) override;

    /// Answers the open question; false where none is open.
    bool answer(bool yes);

    std::optional<prompts::GoLiveFacts> goLive;
    std::optional<prompts::EndFacts> end;
    std::optional<prompts::Question> question;
    std::optional<prompts::FileQuestion> fileQuestion;
    int asked = 0;
    std::optional<prompts::RefusedGoods> refused;
    /// What the question about papers gets; empty: back.
    QString reason;
    std::vector<text::Words> told;
    /// What the next questions for a colour and a picture get; invalid, empty: called off.
    QColor colour;
    QString picture;
    /// What the next question for files gets; empty: called off.
    QStringList files;
    QColor colourBefore;

private:
    Answer m_open;
};

} // namespace app
