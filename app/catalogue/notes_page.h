#pragma once

#include "app/catalogue/form_page.h"

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace app::catalogue {

/// What the host says and must not say, and the warning that buyers see.
class NotesPage : public FormPage {
    Q_OBJECT
public:
    explicit NotesPage(QWidget* parent = nullptr);

    void fill(const studio::show::Product& product) override;
    bool read(studio::show::Product& product) override;

    /// Stands as the warning as long as nobody has written another one; empty: none is needed.
    void offerWarning(const QString& words);

private:
    struct Lines {
        QPlainTextEdit* edit;
        QLabel* note;
    };
    Lines addLines(QVBoxLayout& column, const QString& objectName, const QString& label);
    static QStringList read(const Lines& lines, int longest, bool& good);

    Lines m_say;
    Lines m_avoid;
    Lines m_warning;
    QString m_offered;
};

} // namespace app::catalogue
