#pragma once

#include "studio/base/clock.h"
#include "studio/show/show.h"
#include "studio/show/stage.h"

#include <QAbstractListModel>

#include <chrono>
#include <vector>

namespace app::run_of_show {

enum class RowState { Ahead, Next, Current, Done };

/// One step as its row shows it.
struct RunRow {
    studio::show::SegmentKind kind = studio::show::SegmentKind::FreeTalk;
    RowState state = RowState::Ahead;
    QString code;
    QString name;
    /// "299.000 ₫ · còn 8 / 20"
    QString detail;
    QString picture;
    /// Share of the stock that is left; below zero: no bar.
    double stockLeft = -1;
    std::chrono::seconds used{0};
    std::chrono::seconds planned{0};
};

/// The run of show over show and stage. Main thread.
class RunOfShowModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole + 1 };

    explicit RunOfShowModel(QObject* parent = nullptr);

    void setShow(const studio::show::Show& show);
    void setStage(const studio::show::Stage& stage, studio::base::WallTime now);
    /// Moves the running step's time on.
    void tick(studio::base::WallTime now);
    /// In the console's language; call after it changed.
    void retranslate();

    int currentRow() const { return m_stage.segment; }
    /// −1: the running step is the last one.
    int nextRow() const;
    const RunRow* row(int index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void rebuild();
    RunRow makeRow(int index) const;
    QString productDetail(const studio::show::Product& product, RowState state, double& stockLeft) const;

    studio::show::Show m_show;
    studio::show::Stage m_stage;
    std::vector<RunRow> m_rows;
    std::vector<std::chrono::seconds> m_used;
    /// The furthest step that has been on air.
    int m_furthest = -1;
};

} // namespace app::run_of_show

Q_DECLARE_METATYPE(app::run_of_show::RunRow)
