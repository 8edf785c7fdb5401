#include "app/catalogue/notes_page.h"

#include "app/catalogue/note_label.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace app::catalogue {

using studio::show::Product;

namespace {

// What a show file holds at most.
constexpr int kLongestSentence = 500;
constexpr int kLongestClaim = 200;
constexpr int kMostLines = 50;
constexpr int kGap = 10;

} // namespace

NotesPage::NotesPage(QWidget* parent)
    : FormPage(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_say = addLines(*column, QStringLiteral("productTalkingPoints"), tr("What to say, a line each"));
    column->addSpacing(kGap);
    m_avoid = addLines(*column, QStringLiteral("productForbiddenClaims"),
                       tr("What must not be said, a line each: “the best”, “cures”, “100 %”"));
    column->addSpacing(kGap);
    m_warning = addLines(*column, QStringLiteral("productWarning"),
                         tr("Warning that buyers see with the seller line (regulated goods)"));
}

NotesPage::Lines NotesPage::addLines(QVBoxLayout& column, const QString& objectName, const QString& label) {
    Lines lines{new QPlainTextEdit(this), new QLabel(this)};
    auto* title = new QLabel(label, this);
    title->setProperty("role", QStringLiteral("dim"));
    title->setBuddy(lines.edit);
    lines.edit->setObjectName(objectName);
    lines.edit->setAccessibleName(label);
    lines.edit->setTabChangesFocus(true);
    lines.note->setObjectName(objectName + QStringLiteral("Note"));
    lines.note->setWordWrap(true);
    lines.note->hide();
    column.addWidget(title);
    column.addWidget(lines.edit, 1);
    column.addWidget(lines.note);
    connect(lines.edit, &QPlainTextEdit::textChanged, lines.note, &QWidget::hide);
    return lines;
}

void NotesPage::fill(const Product& product) {
    m_say.edit->setPlainText(product.talkingPoints.join(QLatin1Char('\n')));
    m_avoid.edit->setPlainText(product.forbiddenClaims.join(QLatin1Char('\n')));
    m_warning.edit->setPlainText(product.warning);
    m_offered.clear();
}

void NotesPage::offerWarning(const QString& words) {
    const QString now = m_warning.edit->toPlainText().simplified();
    if (!now.isEmpty() && now != m_offered)
        return;
    m_warning.edit->setPlainText(words);
    m_offered = words;
}

QStringList NotesPage::read(const Lines& lines, int longest, bool& good) {
    QStringList result;
    for (const QString& line : lines.edit->toPlainText().split(QLatin1Char('\n'))) {
        const QString words = line.simplified();
        if (words.isEmpty())
            continue;
        if (words.size() > longest || result.size() == kMostLines) {
            showNoteIn(*lines.note,
                       result.size() == kMostLines
                           ? tr("At most %1 lines.").arg(kMostLines)
                           : tr("A line has at most %1 letters; this one is longer: “%2…”")
                                 .arg(longest)
                                 .arg(words.left(40)),
                       true);
            good = false;
            return result;
        }
        result.append(words);
    }
    return result;
}

bool NotesPage::read(Product& product) {
    bool good = true;
    product.talkingPoints = read(m_say, kLongestSentence, good);
    product.forbiddenClaims = read(m_avoid, kLongestClaim, good);
    product.warning = m_warning.edit->toPlainText().simplified();
    if (product.warning.size() > kLongestSentence) {
        showNoteIn(*m_warning.note, tr("At most %1 letters.").arg(kLongestSentence), true);
        good = false;
    }
    return good;
}

} // namespace app::catalogue
