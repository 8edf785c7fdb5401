#pragma once

#include "studio/catalogue/product_import.h"

#include <QTableWidget>

#include <vector>

namespace app::catalogue {

/// Rows of a sheet with what is wrong or odd about them: row, column, what stands there, why. Main thread.
class ProblemTable : public QTableWidget {
    Q_OBJECT
public:
    /// Rows that are listed.
    static constexpr int kMostListed = 500;

    explicit ProblemTable(QWidget* parent = nullptr);

    void clearAll();
    /// Below what is there.
    void list(const std::vector<studio::catalogue::RowProblem>& rows, const QColor& ink);
};

} // namespace app::catalogue
