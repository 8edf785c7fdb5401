#pragma once

#include "app/host_board/board_content.h"
#include "app/host_board/board_layout.h"
#include "app/host_board/prompter_scroll.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

namespace app::host_board {

/// What the host reads from two metres away: values in, nothing out. Painted as a whole, so that it can be
/// mirrored for a prompter's glass; repaints only what has become another. Main thread.
class HostBoard : public QWidget {
    Q_OBJECT
public:
    static constexpr double kLeastScale = 1;
    static constexpr double kMostScale = 2;

    explicit HostBoard(QWidget* parent = nullptr);

    void setShow(const studio::show::Show& show);
    void setStage(const studio::show::Stage& stage);
    void setState(studio::session::SessionState state);
    void setOnAir(std::chrono::seconds time);
    void setTiming(const std::optional<studio::show::RunTiming>& timing);
    /// Of the product on air.
    void setPaperGaps(std::vector<studio::show::PaperGap> gaps);
    void setNewestQuestion(const std::optional<BoardQuestion>& question);
    /// Stays until it is another; empty: none. A new one lights up once.
    void setDirectorsLine(const QString& line);
    /// Time goes on.
    void tick(studio::base::WallTime now);

    /// Type against the design's: kLeastScale…kMostScale.
    void setScale(double scale);
    double scale() const { return m_scale; }
    void setMirrored(bool mirrored);
    bool isMirrored() const { return m_mirrored; }
    /// Only the talking points, rolling in very large type.
    void setPrompting(bool on);
    bool isPrompting() const { return m_prompting; }
    PrompterScroll& prompter() { return m_prompter; }

    const BoardContent& content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void layOutAgain();
    void updateSection(const QRectF& place);
    void paintGround(QPainter& painter, const QRectF& exposed) const;
    void flash();
    void roll();

    studio::show::Show m_show;
    studio::show::Stage m_stage;
    studio::session::SessionState m_state = studio::session::SessionState::Preparing;
    std::chrono::seconds m_onAir{0};
    std::optional<studio::show::RunTiming> m_timing;
    std::vector<studio::show::PaperGap> m_paperGaps;
    std::optional<BoardQuestion> m_question;
    QString m_directorsLine;
    studio::base::WallTime m_now;
    double m_scale = 1;
    bool m_mirrored = false;
    bool m_prompting = false;
    BoardContent m_content;
    BoardFrame m_frame;
    BoardSection m_header;
    BoardSection m_body;
    BoardSection m_footer;
    PrompterScroll m_prompter;
    QTimer m_rollTimer;
    QElapsedTimer m_rolledAt;
    QVariantAnimation m_flash;
};

} // namespace app::host_board
