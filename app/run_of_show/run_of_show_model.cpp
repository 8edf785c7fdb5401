#include "app/run_of_show/run_of_show_model.h"

#include "app/text/catalogue_words.h"
#include "app/text/format.h"
#include "app/text/show_words.h"
#include "app/widgets/product_codes.h"
#include "app/widgets/tool_tip.h"
#include "studio/show/air_check.h"

#include <QMimeData>

namespace app::run_of_show {

using studio::show::SegmentKind;

RunOfShowModel::RunOfShowModel(QObject* parent)
    : QAbstractListModel(parent) {
}

void RunOfShowModel::setShow(const studio::show::Show& show) {
    beginResetModel();
    m_show = show;
    m_log = {};
    rebuild();
    endResetModel();
}

void RunOfShowModel::setStage(const studio::show::Stage& stage, studio::base::WallTime now) {
    if (stage.segment != m_stage.segment)
        m_log = studio::show::logged(std::move(m_log), m_stage.segment, m_stage.segmentSince, now);
    m_stage = stage;
    m_now = now;
    rebuild();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void RunOfShowModel::setLog(const studio::show::RunLog& log, studio::base::WallTime now) {
    m_log = log;
    setStage(m_stage, now);
}

void RunOfShowModel::tick(studio::base::WallTime now) {
    m_now = now;
    const int current = m_stage.segment;
    if (current < 0 || current >= rowCount())
        return;
    RunRow& row = m_rows[static_cast<std::size_t>(current)];
    const auto used = usedBy(current);
    if (row.used == used)
        return;
    row.used = used;
    Q_EMIT dataChanged(index(current), index(current));
}

std::chrono::seconds RunOfShowModel::usedBy(int index) const {
    using std::chrono::seconds;
    const auto found = m_log.spent.find(index);
    seconds used = found == m_log.spent.end() ? seconds(0) : found->second;
    if (index == m_stage.segment)
        used += std::max(seconds(0), std::chrono::duration_cast<seconds>(m_now - m_stage.segmentSince));
    return used;
}

void RunOfShowModel::retranslate() {
    beginResetModel();
    rebuild();
    endResetModel();
}

int RunOfShowModel::nextRow() const {
    return studio::show::nextSegment(m_show, m_stage);
}

const RunRow* RunOfShowModel::row(int index) const {
    return index >= 0 && index < rowCount() ? &m_rows[static_cast<std::size_t>(index)] : nullptr;
}

int RunOfShowModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RunOfShowModel::data(const QModelIndex& index, int role) const {
    const RunRow* found = row(index.row());
    if (!found)
        return {};
    switch (role) {
    case RowRole:
        return QVariant::fromValue(*found);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString(found->code + QLatin1Char(' ') + found->name + QStringLiteral(", ") + found->detail)
            .trimmed();
    case Qt::ToolTipRole:
        return found->warning.isEmpty() ? QVariant() : QVariant(widgets::asToolTip(found->warning));
    default:
        return {};
    }
}

Qt::ItemFlags RunOfShowModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags plain = QAbstractListModel::flags(index);
    return index.isValid() ? plain | Qt::ItemIsDragEnabled : plain | Qt::ItemIsDropEnabled;
}

QStringList RunOfShowModel::mimeTypes() const {
    return {QLatin1String(kStepsMime), QLatin1String(widgets::kProductCodesMime)};
}

QMimeData* RunOfShowModel::mimeData(const QModelIndexList& indexes) const {
    QByteArray rows;
    for (const QModelIndex& index : indexes)
        rows += QByteArray::number(index.row()) + ' ';
    auto* data = new QMimeData;
    data->setData(QLatin1String(kStepsMime), rows.trimmed());
    return data;
}

bool RunOfShowModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                  const QModelIndex& parent) {
    const int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (const QStringList codes = widgets::productCodesIn(*data); !codes.isEmpty()) {
        Q_EMIT productsWanted(codes, to);
        return true;
    }
    if (action != Qt::MoveAction || !data->hasFormat(QLatin1String(kStepsMime)))
        return false;
    std::vector<int> rows;
    for (const QByteArray& number : data->data(QLatin1String(kStepsMime)).split(' '))
        rows.push_back(number.toInt());
    Q_EMIT moveWanted(rows, to);
    return false; // the rows move when the show does; the view has nothing to take away
}

void RunOfShowModel::rebuild() {
    m_rows.clear();
    for (int i = 0; i < static_cast<int>(m_show.runOfShow.size()); ++i)
        m_rows.push_back(makeRow(i));
}

RunRow RunOfShowModel::makeRow(int index) const {
    const auto place = static_cast<std::size_t>(index);
    const studio::show::Segment& segment = m_show.runOfShow[place];
    RunRow row;
    row.kind = segment.kind;
    row.planned = segment.planned;
    row.used = usedBy(index);
    row.state = stateOf(index);
    row.name = text::segmentName(m_show, segment);
    const studio::show::Product* product = m_show.findProduct(segment.productCode);
    if (product) {
        row.picture = product->picture;
        row.warning = warningFor(*product);
    }
    if (product && segment.kind == SegmentKind::Product) {
        row.code = product->code;
        row.detail = productDetail(*product, row.state, row.stockLeft);
    } else if (product && segment.flashPrice) {
        row.detail = tr("%1 → %2").arg(product->code, text::money(*segment.flashPrice));
    } else if (const QString kind = text::segmentKindName(segment.kind);
               !row.name.startsWith(kind, Qt::CaseInsensitive)) {
        row.detail = kind;
    }
    return row;
}

RowState RunOfShowModel::stateOf(int index) const {
    if (index == m_stage.segment)
        return RowState::Current;
    if (m_stage.skipped.count(index) > 0)
        return RowState::Skipped;
    if (index == nextRow())
        return RowState::Next;
    return index < m_stage.segment || m_log.spent.count(index) > 0 ? RowState::Done : RowState::Ahead;
}

QString RunOfShowModel::warningFor(const studio::show::Product& product) {
    QStringList lines;
    for (const auto& gap : studio::show::paperGaps(product, QDate::currentDate())) {
        const QString paper = text::paperName(gap.paper);
        lines << (gap.reason == studio::show::PaperGap::Reason::Expired ? tr("Out of date: %1").arg(paper)
                                                                        : tr("Missing: %1").arg(paper));
    }
    if (studio::show::lacksWarning(product))
        lines << tr("No warning text of its own: the law's sentence is shown");
    return lines.join(QLatin1Char('\n'));
}

QString RunOfShowModel::productDetail(const studio::show::Product& product, RowState state,
                                      double& stockLeft) const {
    const int total = product.stockTotal();
    const auto changed = m_stage.stockLeft.find(product.code);
    const int left = changed == m_stage.stockLeft.end() ? total : changed->second;
    const QString price = text::money(product.livePrice.value_or(product.price));
    QString stock = left > 0 ? tr("%1 left").arg(text::integer(left)) : tr("sold out");
    if (state == RowState::Current && total > 0) {
        stockLeft = static_cast<double>(left) / total;
        stock = tr("%1 / %2 left").arg(text::integer(left), text::integer(total));
    } else if (state == RowState::Done && left < total) {
        stock = tr("%1 sold").arg(text::integer(total - left));
    }
    return price + QStringLiteral(" · ") + stock;
}

} // namespace app::run_of_show
