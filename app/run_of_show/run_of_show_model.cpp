#include "app/run_of_show/run_of_show_model.h"

#include "app/text/format.h"
#include "app/text/show_words.h"

namespace app::run_of_show {

using studio::show::SegmentKind;

RunOfShowModel::RunOfShowModel(QObject* parent)
    : QAbstractListModel(parent) {
}

void RunOfShowModel::setShow(const studio::show::Show& show) {
    beginResetModel();
    m_show = show;
    m_used.assign(m_show.runOfShow.size(), std::chrono::seconds(0));
    m_furthest = m_stage.segment;
    rebuild();
    endResetModel();
}

void RunOfShowModel::setStage(const studio::show::Stage& stage, studio::base::WallTime now) {
    tick(now);
    m_stage = stage;
    m_furthest = std::max(m_furthest, stage.segment);
    tick(now);
    rebuild();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void RunOfShowModel::tick(studio::base::WallTime now) {
    if (m_stage.segment < 0 || m_stage.segment >= rowCount())
        return;
    const auto place = static_cast<std::size_t>(m_stage.segment);
    const auto used = std::chrono::duration_cast<std::chrono::seconds>(now - m_stage.segmentSince);
    if (m_used[place] == used)
        return;
    m_used[place] = std::max(used, std::chrono::seconds(0));
    m_rows[place].used = m_used[place];
    Q_EMIT dataChanged(index(m_stage.segment), index(m_stage.segment));
}

void RunOfShowModel::retranslate() {
    beginResetModel();
    rebuild();
    endResetModel();
}

int RunOfShowModel::nextRow() const {
    const int next = m_stage.segment + 1;
    return next < rowCount() ? next : -1;
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
    default:
        return {};
    }
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
    row.used = m_used[place];
    if (index == m_stage.segment)
        row.state = RowState::Current;
    else if (index == m_stage.segment + 1)
        row.state = RowState::Next;
    else if (index <= m_furthest)
        row.state = RowState::Done;
    row.name = text::segmentName(m_show, segment);
    const studio::show::Product* product = m_show.findProduct(segment.productCode);
    if (product)
        row.picture = product->picture;
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
