#include "app/comment_feed/comment_feed_panel.h"

#include "app/comment_feed/answer_box.h"
#include "app/comment_feed/comment_actions.h"
#include "app/comment_feed/comment_delegate.h"
#include "app/comment_feed/comment_feed_model.h"
#include "app/text/format.h"
#include "app/theme/tokens.h"
#include "studio/comments/phone_mask.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace app::comment_feed {

namespace {

constexpr int kSearchMargin = 10;
constexpr int kNewButtonTop = 8;
constexpr int kActionsBottom = 6;

studio::show::FeedLine toLine(const FeedRow& row) {
    return {studio::comments::shortName(row.author), row.text, row.platform, row.at};
}

} // namespace

CommentFeedPanel::CommentFeedPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new CommentFeedModel(this))
    , m_delegate(new CommentDelegate(this))
    , m_rate(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_new(new QPushButton(m_list))
    , m_empty(new QLabel(m_list))
    , m_actions(new CommentActions(m_list->viewport()))
    , m_answer(new AnswerBox(this)) {
    setObjectName(QStringLiteral("commentFeedPanel"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(theme::kRightWidth);
    m_search->setObjectName(QStringLiteral("commentSearch"));
    m_search->setAccessibleName(tr("Search comments"));
    m_search->setPlaceholderText(tr("Search by word, name or platform (Ctrl F)"));
    m_search->setClearButtonEnabled(true);
    buildList();
    auto* searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(kSearchMargin, 8, kSearchMargin, 8);
    searchRow->addWidget(m_search);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeading());
    column->addLayout(searchRow);
    column->addWidget(m_list, 1);
    column->addWidget(m_answer);
    connectParts();
    tick();
    refreshEmpty();
}

QWidget* CommentFeedPanel::buildHeading() {
    auto* heading = new QWidget(this);
    heading->setObjectName(QStringLiteral("feedHeading"));
    heading->setAttribute(Qt::WA_StyledBackground);
    heading->setFixedHeight(41);
    auto* title = new QLabel(tr("Comments"), heading);
    title->setObjectName(QStringLiteral("feedTitle"));
    m_rate->setObjectName(QStringLiteral("feedRate"));
    m_rate->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(8);
    row->addWidget(title);
    row->addWidget(m_rate);
    row->addStretch(1);
    return heading;
}

void CommentFeedPanel::buildList() {
    m_list->setObjectName(QStringLiteral("commentList"));
    m_list->setAccessibleName(tr("Comments"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_new->setObjectName(QStringLiteral("newComments"));
    m_new->setProperty("role", QStringLiteral("new-comments"));
    m_new->setFocusPolicy(Qt::NoFocus);
    m_new->hide();
    m_empty->setObjectName(QStringLiteral("commentsEmpty"));
    m_empty->setProperty("role", QStringLiteral("empty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_actions->hide();
}

void CommentFeedPanel::connectParts() {
    connect(m_search, &QLineEdit::textChanged, m_model, &CommentFeedModel::setSearch);
    connect(m_model, &CommentFeedModel::waitingChanged, this, &CommentFeedPanel::refreshHold);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CommentFeedPanel::openSelected);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &CommentFeedPanel::openSelected);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &CommentFeedPanel::refreshEmpty);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CommentFeedPanel::openSelected);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        m_model->setHeld(value > m_list->verticalScrollBar()->minimum());
        placeActions();
    });
    connect(m_list->verticalScrollBar(), &QScrollBar::rangeChanged, this, &CommentFeedPanel::placeActions);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_model->setHeld(false);
        m_list->scrollToTop();
    });
    using namespace studio::show;
    connect(m_list, &QListView::activated, this, &CommentFeedPanel::sendSelected<PutQuestionOnScreen>);
    connect(m_list, &QWidget::customContextMenuRequested, this, &CommentFeedPanel::openMenu);
    connect(m_actions, &CommentActions::onScreenWanted, this,
            &CommentFeedPanel::sendSelected<PutQuestionOnScreen>);
    connect(m_actions, &CommentActions::inFeedWanted, this, &CommentFeedPanel::sendSelected<AddToFeed>);
    connect(m_actions, &CommentActions::spotlightWanted, this,
            &CommentFeedPanel::sendSelected<PutInSpotlight>);
    connect(m_actions, &CommentActions::pinWanted, this, &CommentFeedPanel::sendSelected<PinComment>);
    connect(m_actions, &CommentActions::unpinWanted, this, [this] { Q_EMIT commanded(UnpinComment{}); });
    connect(m_answer, &AnswerBox::commanded, this, &CommentFeedPanel::commanded);
    connect(m_actions, &CommentActions::hideWanted, this, &CommentFeedPanel::hideSelected);
}

void CommentFeedPanel::setComments(const std::deque<studio::comments::Comment>& comments) {
    m_model->setComments(comments);
}

void CommentFeedPanel::add(const studio::comments::Comment& comment) {
    m_model->add(comment);
    placeActions();
}

void CommentFeedPanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CommentFeedPanel::tick() {
    m_rate->setText(tr("%1/min").arg(text::integer(m_model->perMinute(std::chrono::system_clock::now()))));
    m_rate->setVisible(m_model->total() > 0);
}

void CommentFeedPanel::refreshEmpty() {
    m_empty->setVisible(m_model->rowCount() == 0);
    m_empty->setText(m_model->isSearching() ? tr("No comment holds these words.")
                                            : tr("Comments appear here once buyers write."));
    m_empty->setGeometry(m_list->rect().adjusted(24, 0, -24, 0));
}

void CommentFeedPanel::refreshHold() {
    const int waiting = m_model->waiting();
    m_new->setVisible(waiting > 0);
    m_new->setText(tr("%n new", nullptr, waiting));
    m_new->setAccessibleName(tr("Show %n new comment(s)", nullptr, waiting));
    m_new->adjustSize();
    m_new->move((m_list->width() - m_new->width()) / 2, kNewButtonTop);
    m_new->raise();
}

QString CommentFeedPanel::selectedKey() const {
    const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    const FeedRow* row = selected.isEmpty() ? nullptr : m_model->row(selected.front().row());
    return row ? row->key : QString();
}

void CommentFeedPanel::openSelected() {
    m_delegate->setOpenKey(selectedKey());
    m_actions->setVisible(!selectedKey().isEmpty());
    refreshPinned();
    Q_EMIT m_delegate->sizeHintChanged({});
    refreshEmpty();
    QMetaObject::invokeMethod(this, &CommentFeedPanel::placeActions, Qt::QueuedConnection);
}

void CommentFeedPanel::placeActions() {
    const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    m_actions->setVisible(!selected.isEmpty());
    if (selected.isEmpty())
        return;
    const QRect row = m_list->visualRect(selected.front());
    const int height = m_actions->sizeHint().height();
    m_actions->setGeometry(CommentDelegate::textLeft(), row.bottom() - kActionsBottom - height,
                           row.width() - CommentDelegate::textLeft(), height);
}

template <class Command>
void CommentFeedPanel::sendSelected() {
    const QModelIndex index = m_list->currentIndex();
    if (const FeedRow* row = m_model->row(index.row()); row && index.isValid())
        Q_EMIT commanded(Command{toLine(*row)});
}

void CommentFeedPanel::setStage(const studio::show::Stage& stage) {
    m_pinned = stage.pinned;
    m_answer->setQuestion(stage.question);
    refreshPinned();
}

void CommentFeedPanel::refreshPinned() {
    const QModelIndex index = m_list->currentIndex();
    const FeedRow* row = index.isValid() ? m_model->row(index.row()) : nullptr;
    m_actions->setPinned(row && m_pinned && *m_pinned == toLine(*row));
}

void CommentFeedPanel::openMenu(const QPoint& place) {
    const QModelIndex index = m_list->indexAt(place);
    if (index.isValid())
        m_list->setCurrentIndex(index);
    if (selectedKey().isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("commentMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fill(*menu);
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

void CommentFeedPanel::hideSelected() {
    const QString key = selectedKey();
    m_list->setCurrentIndex({});
    m_list->clearSelection();
    if (!key.isEmpty())
        m_model->hide(key);
}

bool CommentFeedPanel::handleKey(int key) {
    switch (key) {
    case Qt::Key_Escape:
        m_list->clearSelection();
        return true;
    case Qt::Key_Delete:
        hideSelected();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        sendSelected<studio::show::PutQuestionOnScreen>();
        return true;
    case Qt::Key_S:
        sendSelected<studio::show::PutInSpotlight>();
        return true;
    case Qt::Key_P:
        refreshPinned();
        m_actions->isPinned() ? Q_EMIT commanded(studio::show::UnpinComment{})
                              : sendSelected<studio::show::PinComment>();
        return true;
    default:
        return false;
    }
}

bool CommentFeedPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (plain && handleKey(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CommentFeedPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    refreshEmpty();
    refreshHold();
    QMetaObject::invokeMethod(this, &CommentFeedPanel::placeActions, Qt::QueuedConnection);
}

} // namespace app::comment_feed
