#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace app::catalogue {

/// Rows of fields below each other, each with a cross, and a button for one more.
class RowList : public QWidget {
    Q_OBJECT
public:
    /// `objectName` names list and buttons: "faqAdd", "faqRemove1".
    RowList(const QString& objectName, const QString& addLabel, const QString& emptyWords,
            QWidget* parent = nullptr);

    /// Takes the row over.
    void add(QWidget* row);
    void clear();
    const std::vector<QWidget*>& rows() const { return m_rows; }

Q_SIGNALS:
    void addWanted();
    void changed();

private:
    void remove(QWidget* row);

    QString m_name;
    QVBoxLayout* m_column;
    QLabel* m_empty;
    std::vector<QWidget*> m_rows;
    int m_made = 0;
};

} // namespace app::catalogue
