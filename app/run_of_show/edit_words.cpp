#include "app/run_of_show/edit_words.h"

#include <QCoreApplication>

#include <set>

namespace app::run_of_show {

namespace {

using namespace studio::show;

/// The words' class for translators.
class RunOfShowEdits {
    Q_DECLARE_TR_FUNCTIONS(RunOfShowEdits)
};

struct Words {
    QString operator()(const InsertSegments& edit) const {
        return RunOfShowEdits::tr("insert %n step(s)", nullptr, static_cast<int>(edit.segments.size()));
    }
    QString operator()(const RemoveSegments& edit) const {
        return RunOfShowEdits::tr("delete %n step(s)", nullptr, countOf(edit.indices));
    }
    QString operator()(const MoveSegments& edit) const {
        return RunOfShowEdits::tr("move %n step(s)", nullptr, countOf(edit.indices));
    }
    QString operator()(const ChangeSegment&) const { return RunOfShowEdits::tr("change a step"); }
    QString operator()(const ReplaceRun&) const { return RunOfShowEdits::tr("use a template"); }
    QString operator()(const PutProduct& edit) const {
        return RunOfShowEdits::tr("change product %1").arg(edit.product.code);
    }
    QString operator()(const RemoveProduct& edit) const {
        return RunOfShowEdits::tr("remove product %1").arg(edit.code);
    }
    QString operator()(const ChangeTitle&) const { return RunOfShowEdits::tr("change the title"); }
    QString operator()(const ChangeSeller&) const { return RunOfShowEdits::tr("change the seller"); }

    static int countOf(const std::vector<int>& indices) {
        return static_cast<int>(std::set<int>(indices.begin(), indices.end()).size());
    }
};

} // namespace

QString editWords(const ShowEdit& edit) {
    return std::visit(Words{}, edit);
}

} // namespace app::run_of_show
