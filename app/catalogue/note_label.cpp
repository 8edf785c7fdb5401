#include "app/catalogue/note_label.h"

#include <QLabel>
#include <QStyle>

namespace app::catalogue {

void showNoteIn(QLabel& label, const QString& words, bool problem) {
    label.setText(words);
    label.setVisible(!words.isEmpty());
    const QString role = problem ? QStringLiteral("bad") : QStringLiteral("dim");
    if (label.property("role").toString() == role)
        return;
    label.setProperty("role", role);
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

} // namespace app::catalogue
