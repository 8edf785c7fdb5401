#include "app/run_of_show/segment_form.h"

#include "app/text/format.h"
#include "app/text/show_words.h"
#include "studio/catalogue/cell_values.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <array>

namespace app::run_of_show {

using studio::show::Segment;
using studio::show::SegmentKind;

namespace {

constexpr int kMostMinutes = 24 * 60;
constexpr int kMostTitle = 200;
constexpr int kSecondsInMinute = 60;
constexpr int kPadding = 10;

constexpr std::array kKinds{SegmentKind::Product,   SegmentKind::FlashSale, SegmentKind::LuckyDraw,
                            SegmentKind::Questions, SegmentKind::Break,     SegmentKind::HostChange,
                            SegmentKind::FreeTalk};

int minutesOf(const Segment& segment) {
    const auto seconds = static_cast<int>(segment.planned.count());
    return std::max(1, (seconds + kSecondsInMinute / 2) / kSecondsInMinute);
}

void choose(QComboBox* box, const QVariant& value) {
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

SegmentForm::SegmentForm(QWidget* parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_fields(new QFormLayout)
    , m_kind(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_product(new QComboBox(this))
    , m_pair(new QComboBox(this))
    , m_price(new QLineEdit(this))
    , m_problem(new QLabel(tr("This is not a price: write 299.000 or 299k."), this))
    , m_minutes(new QSpinBox(this))
    , m_scene(new QComboBox(this))
    , m_keep(new QPushButton(tr("Keep"), this)) {
    setObjectName(QStringLiteral("segmentForm"));
    build();
    connect(m_kind, qOverload<int>(&QComboBox::currentIndexChanged), this, [this] { showFieldsOfKind(); });
    connect(m_price, &QLineEdit::textChanged, m_problem, &QLabel::hide);
    connect(m_keep, &QPushButton::clicked, this, &SegmentForm::keep);
    hide();
}

void SegmentForm::build() {
    m_heading->setProperty("role", QStringLiteral("strong"));
    m_kind->setObjectName(QStringLiteral("segmentKind"));
    m_title->setObjectName(QStringLiteral("segmentTitle"));
    m_title->setMaxLength(kMostTitle);
    m_product->setObjectName(QStringLiteral("segmentProduct"));
    m_pair->setObjectName(QStringLiteral("segmentPair"));
    m_price->setObjectName(QStringLiteral("segmentPrice"));
    m_problem->setObjectName(QStringLiteral("segmentProblem"));
    m_problem->setProperty("role", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_minutes->setObjectName(QStringLiteral("segmentMinutes"));
    m_minutes->setRange(1, kMostMinutes);
    m_scene->setObjectName(QStringLiteral("segmentScene"));
    m_keep->setObjectName(QStringLiteral("segmentKeep"));
    m_keep->setProperty("role", QStringLiteral("go"));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("segmentCancel"));
    connect(cancel, &QPushButton::clicked, this, &SegmentForm::cancelled);
    for (QComboBox* box : {m_kind, m_product, m_pair, m_scene}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(1);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_fields->setVerticalSpacing(4);
    m_fields->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_fields->addRow(tr("Kind"), m_kind);
    m_fields->addRow(tr("Product"), m_product);
    m_fields->addRow(tr("Beside it"), m_pair);
    m_fields->addRow(tr("Flash price"), m_price);
    m_fields->addRow(tr("Title"), m_title);
    m_fields->addRow(tr("Minutes"), m_minutes);
    m_fields->addRow(tr("Scene"), m_scene);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_keep);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(6);
    column->addWidget(m_heading);
    column->addLayout(m_fields);
    column->addWidget(m_problem);
    column->addLayout(foot);
}

void SegmentForm::fill(const studio::show::Show& show) {
    m_kind->clear();
    m_product->clear();
    m_pair->clear();
    m_scene->clear();
    for (const SegmentKind kind : kKinds) {
        const bool sells = kind == SegmentKind::Product || kind == SegmentKind::FlashSale;
        if (!sells || !show.products.empty())
            m_kind->addItem(text::segmentKindName(kind), static_cast<int>(kind));
    }
    m_pair->addItem(tr("none"), QString());
    for (const studio::show::Product& product : show.products) {
        const QString words = product.code + QLatin1Char(' ') + product.name;
        m_product->addItem(words, product.code);
        m_pair->addItem(words, product.code);
    }
    m_scene->addItem(tr("stays as it is"), QString());
    for (const studio::show::Scene& scene : show.scenes)
        m_scene->addItem(scene.name.isEmpty() ? scene.id : scene.name, scene.id);
}

void SegmentForm::edit(const studio::show::Show& show, const Segment& segment, const QString& heading) {
    m_before = segment;
    fill(show);
    m_heading->setText(heading);
    choose(m_kind, static_cast<int>(segment.kind));
    choose(m_product, segment.productCode);
    choose(m_pair, segment.pairCode);
    choose(m_scene, segment.sceneId);
    m_title->setText(segment.title);
    m_price->setText(segment.flashPrice ? text::money(*segment.flashPrice) : QString());
    m_minutes->setValue(minutesOf(segment));
    showFieldsOfKind();
    setVisible(true);
    m_title->setFocus();
    m_title->selectAll();
}

Segment SegmentForm::segment() const {
    Segment segment = m_before;
    segment.kind = static_cast<SegmentKind>(m_kind->currentData().toInt());
    segment.title = m_title->text();
    segment.sceneId = m_scene->currentData().toString();
    segment.productCode = segment.sells() ? m_product->currentData().toString() : QString();
    segment.pairCode = segment.kind == SegmentKind::Product ? m_pair->currentData().toString() : QString();
    if (segment.pairCode == segment.productCode)
        segment.pairCode.clear();
    segment.flashPrice.reset();
    if (segment.kind == SegmentKind::FlashSale)
        segment.flashPrice = studio::catalogue::moneyFrom(m_price->text());
    if (m_minutes->value() != minutesOf(m_before)) // odd seconds of a file stay
        segment.planned = std::chrono::minutes(m_minutes->value());
    return segment;
}

void SegmentForm::showFieldsOfKind() {
    const auto kind = static_cast<SegmentKind>(m_kind->currentData().toInt());
    const auto put = [this](QWidget* field, bool shown) {
        field->setVisible(shown);
        m_fields->labelForField(field)->setVisible(shown);
    };
    put(m_product, kind == SegmentKind::Product || kind == SegmentKind::FlashSale);
    put(m_pair, kind == SegmentKind::Product);
    put(m_price, kind == SegmentKind::FlashSale);
    m_problem->hide();
}

void SegmentForm::keep() {
    const Segment made = segment();
    if (made.kind == SegmentKind::FlashSale && !made.flashPrice && !m_price->text().trimmed().isEmpty()) {
        m_problem->show();
        m_price->setFocus();
        return;
    }
    Q_EMIT kept(made);
}

/// Enter comes here from every field that has no use for it.
void SegmentForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        keep();
    else
        QFrame::keyPressEvent(event);
}

} // namespace app::run_of_show
