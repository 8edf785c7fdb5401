#pragma once

#include "studio/base/clock.h"
#include "studio/show/run_timing.h"
#include "studio/show/show.h"
#include "studio/show/stage.h"

#include <QAbstractListModel>

#include <chrono>
#include <vector>

namespace app::run_of_show {

enum class RowState { Ahead, Next, Current, Done, Skipped };

/// Of steps that are dragged: their rows.
inline constexpr char kStepsMime[] = "application/x-phien-steps";

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
    /// Why its product may not go on air as it is: papers that are missing or out of date; empty: nothing.
    QString warning;
};

/// The run of show over show and stage; rows are dragged within it, products of the catalogue into it: the
/// model changes nothing by itself, it says what is wanted. Main thread.
class RunOfShowModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole + 1 };

    explicit RunOfShowModel(QObject* parent = nullptr);

    void setShow(const studio::show::Show& show);
    void setStage(const studio::show::Stage& stage, studio::base::WallTime now);
    /// Times of a session that counts them; without it the model counts what it sees.
    void setLog(const studio::show::RunLog& log, studio::base::WallTime now);
    const studio::show::RunLog& log() const { return m_log; }
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
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    /// Rows of before the move, and the row before which they shall stand.
    void moveWanted(const std::vector<int>& rows, int to);
    /// Products of the catalogue, and the row before which their steps shall stand.
    void productsWanted(const QStringList& codes, int to);

private:
    void rebuild();
    RunRow makeRow(int index) const;
    std::chrono::seconds usedBy(int index) const;
    RowState stateOf(int index) const;
    static QString warningFor(const studio::show::Product& product);
    QString productDetail(const studio::show::Product& product, RowState state, double& stockLeft) const;

    studio::show::Show m_show;
    studio::show::Stage m_stage;
    std::vector<RunRow> m_rows;
    studio::show::RunLog m_log;
    studio::base::WallTime m_now;
};

} // namespace app::run_of_show

Q_DECLARE_METATYPE(app::run_of_show::RunRow)
