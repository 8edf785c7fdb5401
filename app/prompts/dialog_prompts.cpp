#include "app/prompts/dialog_prompts.h"

#include "app/prompts/destination_lines.h"
#include "app/prompts/papers_dialog.h"
#include "app/prompts/prompt_dialog.h"

#include <QColorDialog>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <memory>

namespace app::prompts {

namespace {

constexpr int kDetailsHeight = 300;
constexpr int kDetailsWidth = 440;
constexpr char kPictureFiles[] = "*.png *.jpg *.jpeg *.webp";

struct PromptText {
    Q_DECLARE_TR_FUNCTIONS(PromptText)
};

QString pictureText(const GoLiveFacts& facts) {
    if (!facts.recording)
        return PromptText::tr("%1. The show is not recorded.").arg(facts.picture);
    return facts.recordedShapes.isEmpty()
               ? PromptText::tr("%1. The show is recorded.").arg(facts.picture)
               : PromptText::tr("%1. Recorded: %2.").arg(facts.picture, facts.recordedShapes);
}

} // namespace

DialogPrompts::DialogPrompts(QWidget* window)
    : m_window(window) {
}

PromptDialog* DialogPrompts::makeDialog() {
    if (m_dialog)
        return nullptr;
    m_dialog = new PromptDialog(m_window);
    return m_dialog;
}

void DialogPrompts::open(PromptDialog* dialog, Answer answer) {
    QObject::connect(dialog, &QDialog::finished, dialog, [answer = std::move(answer)](int result) {
        if (answer)
            answer(result == QDialog::Accepted);
    });
    dialog->open();
}

void DialogPrompts::confirm(const Question& question, Answer answer) {
    PromptDialog* dialog = makeDialog();
    if (!dialog) {
        answer(false);
        return;
    }
    dialog->setTitle(question.title);
    for (const QString& line : question.lines)
        dialog->addText(line);
    dialog->setAnswers(question.yes, question.danger ? QStringLiteral("danger") : QStringLiteral("primary"),
                       question.no);
    open(dialog, std::move(answer));
}

void DialogPrompts::askFiles(const FileQuestion& question, FilesAnswer answer) {
    auto* dialog = new QFileDialog(m_window, question.title);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(question.kinds);
    if (question.choice == FileChoice::Save) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setFileMode(QFileDialog::AnyFile);
        dialog->setDefaultSuffix(QFileInfo(question.name).suffix());
        dialog->selectFile(question.name);
    } else {
        dialog->setFileMode(question.choice == FileChoice::Several ? QFileDialog::ExistingFiles
                                                                   : QFileDialog::ExistingFile);
    }
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, std::move(answer));
    dialog->open();
}

void DialogPrompts::askGoLive(const GoLiveFacts& facts, Answer answer) {
    PromptDialog* dialog = makeDialog();
    if (!dialog) {
        answer(false);
        return;
    }
    dialog->setTitle(PromptText::tr("Go live with “%1”?").arg(facts.showTitle));
    dialog->addText(pictureText(facts));
    if (facts.destinations.empty()) {
        dialog->addText(PromptText::tr("There is no destination: nobody will see the show."),
                        QStringLiteral("bad"));
    } else {
        m_lines = new DestinationLines(dialog);
        m_lines->setLines(facts.destinations);
        dialog->body()->addWidget(m_lines);
        dialog->addText(PromptText::tr("A destination that is not ready does not disturb the others."),
                        QStringLiteral("dim"));
    }
    dialog->setAnswers(PromptText::tr("Go live"), QStringLiteral("primary"), PromptText::tr("Not yet"));
    open(dialog, std::move(answer));
}

void DialogPrompts::updateGoLive(const GoLiveFacts& facts) {
    if (m_lines)
        m_lines->setLines(facts.destinations);
}

void DialogPrompts::askEnd(const EndFacts& facts, Answer answer) {
    PromptDialog* dialog = makeDialog();
    if (!dialog) {
        answer(false);
        return;
    }
    dialog->setTitle(PromptText::tr("End “%1”?").arg(facts.showTitle));
    dialog->addText(PromptText::tr("On air for %1 on %n destination(s).", nullptr, facts.liveDestinations)
                        .arg(facts.onAir));
    dialog->addText(PromptText::tr("The stream ends everywhere, then the recording is finished."),
                    QStringLiteral("dim"));
    dialog->setAnswers(PromptText::tr("End the show"), QStringLiteral("danger"),
                       PromptText::tr("Stay on air"));
    open(dialog, std::move(answer));
}

void DialogPrompts::askPapers(const RefusedGoods& goods, ReasonAnswer answer) {
    if (m_dialog)
        return;
    auto* dialog = new PapersDialog(goods, m_window);
    m_dialog = dialog;
    QObject::connect(dialog, &PapersDialog::decided, dialog, std::move(answer));
    dialog->open();
}

void DialogPrompts::tell(const QString& title, const std::vector<text::Words>& details) {
    PromptDialog* dialog = makeDialog();
    if (!dialog)
        return;
    dialog->setTitle(title);
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    for (const text::Words& words : details) {
        auto* label = new QLabel(words.inOneLine(), list);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFixedWidth(kDetailsWidth);
        column->addWidget(label);
    }
    column->addStretch(1);
    auto* scroll = new QScrollArea(dialog);
    scroll->setObjectName(QStringLiteral("promptDetails"));
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFixedHeight(std::min(kDetailsHeight, list->sizeHint().height() + 4));
    dialog->body()->addWidget(scroll);
    dialog->setAnswers(PromptText::tr("Close"), {}, {});
    open(dialog, {});
}

void DialogPrompts::askColour(const QString& title, const QColor& now, ColourAnswer answer) {
    auto* dialog = new QColorDialog(now, m_window);
    dialog->setObjectName(QStringLiteral("colourDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    QObject::connect(dialog, &QColorDialog::colorSelected, dialog, std::move(answer));
    dialog->open();
}

void DialogPrompts::askPicture(const QString& title, const QString& now, FileAnswer answer) {
    const QString folder = now.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)
                                         : QFileInfo(now).absolutePath();
    auto* dialog = new QFileDialog(m_window, title, folder,
                                   PromptText::tr("Pictures (%1)").arg(QLatin1String(kPictureFiles)));
    dialog->setObjectName(QStringLiteral("pictureDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(answer));
    dialog->open();
}

} // namespace app::prompts
