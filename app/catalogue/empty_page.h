#pragma once

#include <QWidget>

class QLabel;

namespace app::catalogue {

class DropZone;

/// In the place of the products where there are none: why, and how to begin.
class EmptyPage : public QWidget {
    Q_OBJECT
public:
    explicit EmptyPage(QWidget* parent = nullptr);

    /// The shop has no product yet: from a spreadsheet, or by hand.
    void inviteFirst();
    void say(const QString& words);

Q_SIGNALS:
    /// A file that was dropped; empty: to be asked for.
    void importWanted(const QString& file);

private:
    QLabel* m_words;
    DropZone* m_drop;
};

} // namespace app::catalogue
