#pragma once

#include "app/prompts/prompts.h"

#include <QPointer>

class QWidget;

namespace app::prompts {

class DestinationLines;
class PromptDialog;

/// Prompts as dialogs over the console's window.
class DialogPrompts : public Prompts {
public:
    explicit DialogPrompts(QWidget* window);

    void confirm(const Question& question, Answer answer) override;
    void askFiles(const FileQuestion& question, FilesAnswer answer) override;
    void askGoLive(const GoLiveFacts& facts, Answer answer) override;
    void updateGoLive(const GoLiveFacts& facts) override;
    void askEnd(const EndFacts& facts, Answer answer) override;
    void askPapers(const RefusedGoods& goods, ReasonAnswer answer) override;
    void tell(const QString& title, const std::vector<text::Words>& details) override;
    void askColour(const QString& title, const QColor& now, ColourAnswer answer) override;
    void askPicture(const QString& title, const QString& now, FileAnswer answer) override;

private:
    /// nullptr: a question is open already.
    PromptDialog* makeDialog();
    static void open(PromptDialog* dialog, Answer answer);

    QWidget* m_window;
    QPointer<PromptDialog> m_dialog;
    QPointer<DestinationLines> m_lines;
};

} // namespace app::prompts
