#include "app/prompts/export_contents_dialog.h"

#include "app/text/shop_words.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

namespace app::prompts {

namespace {
constexpr qsizetype kMostNamed = 6;
} // namespace

ExportContentsDialog::ExportContentsDialog(const ExportContents& contents, QWidget* parent)
    : PromptDialog(parent) {
    setObjectName(QStringLiteral("exportContents"));
    setTitle(tr("What goes into the package"));
    addText(
        tr("The show with its products and look, and %n file(s) of %1: pictures, scans of papers, the theme.",
           nullptr, contents.files)
            .arg(text::bytes(contents.bytes)));
    if (contents.films > 0) {
        m_films = new QCheckBox(tr("Films and music too: %n file(s), %1", nullptr, contents.films)
                                    .arg(text::bytes(contents.filmBytes)),
                                this);
        m_films->setObjectName(QStringLiteral("exportFilms"));
        m_films->setAccessibleName(m_films->text());
        body()->addWidget(m_films);
        addText(tr("Without them the scenes that play them are dark on the other computer."),
                QStringLiteral("dim"));
    }
    listLeftOut(contents.leftOut);
    addText(tr("Not in it: stream keys, orders, comments and recordings."), QStringLiteral("dim"));
    setAnswers(tr("Choose where…"), QStringLiteral("primary"), tr("Cancel"));
}

void ExportContentsDialog::listLeftOut(const QStringList& leftOut) {
    if (leftOut.isEmpty())
        return;
    addText(tr("These cannot come along; they are missing, too large or of another kind:"),
            QStringLiteral("bad"));
    const qsizetype named = std::min(leftOut.size(), kMostNamed);
    for (qsizetype i = 0; i < named; ++i)
        addText(QStringLiteral("• ") + leftOut[i], QStringLiteral("bad"));
    if (leftOut.size() > named)
        addText(tr("and %n more", nullptr, static_cast<int>(leftOut.size() - named)), QStringLiteral("bad"));
}

bool ExportContentsDialog::wantsFilms() const {
    return m_films && m_films->isChecked();
}

} // namespace app::prompts
