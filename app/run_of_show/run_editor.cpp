#include "app/run_of_show/run_editor.h"

#include "app/run_of_show/segment_form.h"
#include "app/run_of_show/template_box.h"
#include "app/text/show_words.h"

#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace app::run_of_show {

using studio::show::Product;
using studio::show::Segment;
using studio::show::SegmentKind;

namespace {

constexpr int kMostPicked = 100;
constexpr std::chrono::minutes kProductTime{10};
constexpr std::chrono::minutes kOtherTime{5};

std::vector<int> rowsFrom(int first, std::size_t count) {
    std::vector<int> rows(count);
    std::iota(rows.begin(), rows.end(), first);
    return rows;
}

Segment made(SegmentKind kind) {
    Segment segment;
    segment.kind = kind;
    segment.planned = kind == SegmentKind::Product ? kProductTime : kOtherTime;
    return segment;
}

} // namespace

RunEditor::RunEditor(QWidget* parent)
    : QWidget(parent)
    , m_form(new SegmentForm(this))
    , m_picker(new ProductPicker(this))
    , m_templates(new TemplateBox(this)) {
    setObjectName(QStringLiteral("runEditor"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget* box :
         {static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_picker), static_cast<QWidget*>(m_templates)})
        column->addWidget(box);
    connect(m_form, &SegmentForm::kept, this, &RunEditor::keep);
    connect(m_form, &SegmentForm::cancelled, this, &RunEditor::close);
    connect(m_picker, &ProductPicker::picked, this, &RunEditor::take);
    connect(m_picker, &ProductPicker::cancelled, this, &RunEditor::close);
    connect(m_templates, &TemplateBox::cancelled, this, &RunEditor::close);
    connect(m_templates, &TemplateBox::ownChanged, this, &RunEditor::templatesChanged);
    connect(m_templates, &TemplateBox::chosen, this, [this](const std::vector<Segment>& run) {
        close();
        Q_EMIT editWanted(studio::show::ReplaceRun{run}, {});
    });
    hide();
}

void RunEditor::setCatalogue(CatalogueSearch search) {
    m_picker->setCatalogue(std::move(search));
}

void RunEditor::setTemplates(const std::vector<studio::show::OwnTemplate>& own) {
    m_templates->setOwn(own);
}

void RunEditor::setShow(const studio::show::Show& show) {
    m_show = show;
    const bool isForm = !m_form->isHidden() && m_row;
    const bool isThere = isForm && *m_row < static_cast<int>(show.runOfShow.size()) &&
                         show.runOfShow[static_cast<std::size_t>(*m_row)] == m_before;
    if (isForm && !isThere)
        close();
}

/// What makes room does so first: a column that does not fit for a moment makes the window taller.
void RunEditor::open(QWidget* box) {
    for (QWidget* each :
         {static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_picker), static_cast<QWidget*>(m_templates)})
        each->hide();
    m_isOpen = box != nullptr;
    setVisible(m_isOpen);
    Q_EMIT turned();
    if (box != nullptr)
        box->show();
}

void RunEditor::close() {
    if (isOpen())
        open(nullptr);
}

void RunEditor::insert(SegmentKind kind) {
    m_row.reset();
    m_fresh.clear();
    if (kind == SegmentKind::Product || kind == SegmentKind::FlashSale) {
        const bool isFlash = kind == SegmentKind::FlashSale;
        m_picking = isFlash ? Picking::FlashSale : Picking::Products;
        open(m_picker);
        m_picker->pick(m_show.products,
                       isFlash ? tr("Flash sale of which product?") : tr("Products to insert"), 1,
                       isFlash ? 1 : kMostPicked);
        return;
    }
    open(m_form);
    m_form->edit(m_show, made(kind), tr("New: %1").arg(text::segmentKindName(kind)));
}

void RunEditor::insertPair() {
    m_row.reset();
    m_picking = Picking::Pair;
    open(m_picker);
    m_picker->pick(m_show.products, tr("Two products to show together (Ctrl+click)"), 2, 2);
}

void RunEditor::change(int row) {
    if (row < 0 || row >= static_cast<int>(m_show.runOfShow.size()))
        return;
    m_row = row;
    m_before = m_show.runOfShow[static_cast<std::size_t>(row)];
    open(m_form);
    m_form->edit(m_show, m_before, tr("Change step %1").arg(row + 1));
}

void RunEditor::duplicate(const std::vector<int>& rows) {
    if (rows.empty())
        return;
    std::vector<Segment> copies;
    copies.reserve(rows.size());
    for (const int row : rows)
        copies.push_back(m_show.runOfShow[static_cast<std::size_t>(row)]);
    const int at = rows.back() + 1;
    Q_EMIT editWanted(studio::show::InsertSegments{at, copies, {}}, rowsFrom(at, copies.size()));
}

void RunEditor::remove(const std::vector<int>& rows) {
    if (rows.empty())
        return;
    const int left = static_cast<int>(m_show.runOfShow.size() - rows.size());
    const std::vector<int> next =
        left > 0 ? std::vector<int>{std::min(rows.front(), left - 1)} : std::vector<int>{};
    Q_EMIT editWanted(studio::show::RemoveSegments{rows}, next);
}

void RunEditor::move(const std::vector<int>& rows, int to) {
    const studio::show::MoveSegments edit{rows, to};
    std::vector<int> next;
    next.reserve(rows.size());
    for (const int row : rows)
        next.push_back(studio::show::segmentAfter(m_show, edit, row));
    if (next != rows)
        Q_EMIT editWanted(edit, next);
}

void RunEditor::openTemplates() {
    open(m_templates);
    m_templates->open(m_show);
}

void RunEditor::keep(const Segment& segment) {
    const std::optional<int> row = m_row;
    if (!row) {
        put({segment}, m_fresh);
        return;
    }
    close();
    Q_EMIT editWanted(studio::show::ChangeSegment{*row, segment}, {*row});
}

void RunEditor::take(const std::vector<Product>& products) {
    if (products.empty())
        return;
    if (m_picking == Picking::FlashSale) {
        Segment segment = made(SegmentKind::FlashSale);
        segment.productCode = products.front().code;
        m_fresh = products;
        studio::show::Show known = m_show;
        if (known.findProduct(segment.productCode) == nullptr)
            known.products.push_back(products.front());
        open(m_form);
        m_form->edit(known, segment, tr("New: %1").arg(text::segmentKindName(segment.kind)));
        return;
    }
    std::vector<Segment> segments;
    if (m_picking == Picking::Pair) {
        segments.push_back(made(SegmentKind::Product));
        segments.front().productCode = products.front().code;
        segments.front().pairCode = products.back().code;
    } else {
        for (const Product& product : products) {
            segments.push_back(made(SegmentKind::Product));
            segments.back().productCode = product.code;
        }
    }
    put(std::move(segments), products);
}

void RunEditor::put(std::vector<Segment> segments, std::vector<Product> products) {
    const int at = std::clamp(m_place, 0, static_cast<int>(m_show.runOfShow.size()));
    const std::vector<int> rows = rowsFrom(at, segments.size());
    close();
    Q_EMIT editWanted(studio::show::InsertSegments{at, std::move(segments), std::move(products)}, rows);
}

} // namespace app::run_of_show
