#include "studio/show/show_edit.h"

#include "studio/show/edit_check.h"
#include "studio/show/json_reader.h"

#include <algorithm>
#include <set>

namespace studio::show {

namespace {

bool same(const QString& one, const QString& other) {
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

std::optional<std::size_t> placeOf(const Show& show, const QString& code) {
    for (std::size_t index = 0; index < show.products.size(); ++index) {
        if (same(show.products[index].code, code))
            return index;
    }
    return std::nullopt;
}

base::Error wrong(ShowError code, const char* detail, const char* where) {
    return {code, detail, std::string("show: ") + where};
}

/// Carries an edit out on a copy; one function an edit.
class Editing {
public:
    explicit Editing(Show show)
        : m_show(std::move(show)) {}

    Show take() { return std::move(m_show); }

    base::Result<void> operator()(const InsertSegments& edit) {
        if (edit.at < 0 || edit.at > count())
            return outside();
        for (const Product& product : edit.refreshed) {
            if (auto replaced = (*this)(PutProduct{product.code, product}); !replaced)
                return replaced;
        }
        for (const Product& product : edit.products) {
            if (m_show.findProduct(product.code) != nullptr)
                continue;
            if (auto added = (*this)(PutProduct{product.code, product}); !added)
                return added;
        }
        return put(edit.at, edit.segments);
    }

    base::Result<void> operator()(const RemoveSegments& edit) {
        const auto chosen = chosenOf(edit.indices);
        if (!chosen)
            return chosen.error();
        for (auto index = chosen->rbegin(); index != chosen->rend(); ++index)
            m_show.runOfShow.erase(m_show.runOfShow.begin() + *index);
        return {};
    }

    base::Result<void> operator()(const MoveSegments& edit) {
        const auto chosen = chosenOf(edit.indices);
        if (!chosen)
            return chosen.error();
        if (edit.to < 0 || edit.to > count())
            return outside();
        std::vector<Segment> moved;
        std::vector<Segment> rest;
        std::size_t at = 0;
        for (int index = 0; index < count(); ++index) {
            const bool isChosen = chosen->count(index) > 0;
            if (!isChosen && index < edit.to)
                ++at;
            (isChosen ? moved : rest).push_back(m_show.runOfShow[static_cast<std::size_t>(index)]);
        }
        rest.insert(rest.begin() + static_cast<std::ptrdiff_t>(at), moved.begin(), moved.end());
        m_show.runOfShow = std::move(rest);
        return {};
    }

    base::Result<void> operator()(const ChangeSegment& edit) {
        if (edit.index < 0 || edit.index >= count())
            return outside();
        const auto index = static_cast<std::size_t>(edit.index);
        auto checked = checkedSegment(m_show, edit.segment, index);
        if (!checked)
            return checked.error();
        m_show.runOfShow[index] = std::move(*checked);
        return {};
    }

    base::Result<void> operator()(const ReplaceRun& edit) {
        m_show.runOfShow.clear();
        return put(0, edit.segments);
    }

    base::Result<void> operator()(const PutProduct& edit) {
        const auto replaced = placeOf(m_show, edit.code);
        auto checked = checkedProduct(m_show, edit.product, replaced);
        if (!checked)
            return checked.error();
        if (!replaced) {
            m_show.products.push_back(std::move(*checked));
            return {};
        }
        rename(m_show.products[*replaced].code, checked->code);
        m_show.products[*replaced] = std::move(*checked);
        return {};
    }

    base::Result<void> operator()(const RemoveProduct& edit) {
        const auto place = placeOf(m_show, edit.code);
        if (!place)
            return wrong(ShowError::UnknownReference, "no such product", "products");
        m_show.products.erase(m_show.products.begin() + static_cast<std::ptrdiff_t>(*place));
        std::vector<Segment>& run = m_show.runOfShow;
        run.erase(std::remove_if(run.begin(), run.end(),
                                 [&](const Segment& one) { return same(one.productCode, edit.code); }),
                  run.end());
        for (Segment& segment : run) {
            if (same(segment.pairCode, edit.code))
                segment.pairCode.clear();
        }
        return {};
    }

    base::Result<void> operator()(const ChangeTitle& edit) {
        auto checked = checkedTitle(edit.title);
        if (!checked)
            return checked.error();
        m_show.title = std::move(*checked);
        return {};
    }

    base::Result<void> operator()(const ChangeSeller& edit) {
        auto checked = checkedSeller(edit.seller);
        if (!checked)
            return checked.error();
        m_show.seller = std::move(*checked);
        return {};
    }

private:
    int count() const { return static_cast<int>(m_show.runOfShow.size()); }

    static base::Error outside() {
        return wrong(ShowError::BadValue, "no such place in the run of show", "runOfShow");
    }

    base::Result<std::set<int>> chosenOf(const std::vector<int>& indices) const {
        const bool isInside = std::all_of(indices.begin(), indices.end(),
                                          [&](int index) { return index >= 0 && index < count(); });
        if (!isInside)
            return outside();
        return std::set<int>(indices.begin(), indices.end());
    }

    base::Result<void> put(int at, const std::vector<Segment>& segments) {
        if (m_show.runOfShow.size() + segments.size() > kMostItems)
            return wrong(ShowError::TooLong, "the list has too many entries", "runOfShow");
        std::vector<Segment> fitting;
        for (const Segment& segment : segments) {
            auto checked = checkedSegment(m_show, segment, static_cast<std::size_t>(at) + fitting.size());
            if (!checked)
                return checked.error();
            fitting.push_back(std::move(*checked));
        }
        m_show.runOfShow.insert(m_show.runOfShow.begin() + at, fitting.begin(), fitting.end());
        return {};
    }

    void rename(const QString& from, const QString& to) {
        for (Segment& segment : m_show.runOfShow) {
            if (same(segment.productCode, from))
                segment.productCode = to;
            if (same(segment.pairCode, from))
                segment.pairCode = to;
        }
    }

    Show m_show;
};

/// The product that an insertion puts in the place of the one with that code; null: none.
const Product* refreshedBy(const ShowEdit& edit, const QString& code) {
    const auto* insert = std::get_if<InsertSegments>(&edit);
    if (insert == nullptr)
        return nullptr;
    const auto found = std::find_if(insert->refreshed.begin(), insert->refreshed.end(),
                                    [&](const Product& product) { return same(product.code, code); });
    return found == insert->refreshed.end() ? nullptr : &*found;
}

/// Whether that segment goes with the edit.
bool isRemoved(const Show& before, const ShowEdit& edit, int index) {
    if (const auto* remove = std::get_if<RemoveSegments>(&edit))
        return std::count(remove->indices.begin(), remove->indices.end(), index) > 0;
    if (const auto* product = std::get_if<RemoveProduct>(&edit)) {
        const Segment& segment = before.runOfShow[static_cast<std::size_t>(index)];
        return same(segment.productCode, product->code);
    }
    return std::holds_alternative<ReplaceRun>(edit);
}

int movedTo(const MoveSegments& edit, int index) {
    const std::set<int> chosen(edit.indices.begin(), edit.indices.end());
    const auto before = [&](int end, bool counted) {
        int number = 0;
        for (int other = 0; other < end; ++other)
            number += (chosen.count(other) > 0) == counted ? 1 : 0;
        return number;
    };
    if (chosen.count(index) > 0)
        return before(edit.to, false) + before(index, true);
    return before(index, false) + (index >= edit.to ? static_cast<int>(chosen.size()) : 0);
}

} // namespace

base::Result<Show> edited(const Show& show, const ShowEdit& edit) {
    Editing editing(show);
    if (auto done = std::visit(editing, edit); !done)
        return done.error();
    return editing.take();
}

int segmentAfter(const Show& before, const ShowEdit& edit, int index) {
    if (index < 0 || index >= static_cast<int>(before.runOfShow.size()) || isRemoved(before, edit, index))
        return -1;
    if (const auto* insert = std::get_if<InsertSegments>(&edit))
        return index >= insert->at ? index + static_cast<int>(insert->segments.size()) : index;
    if (const auto* move = std::get_if<MoveSegments>(&edit))
        return movedTo(*move, index);
    int after = 0;
    for (int other = 0; other < index; ++other)
        after += isRemoved(before, edit, other) ? 0 : 1;
    return after;
}

int segmentBefore(const Show& before, const ShowEdit& edit, int index) {
    for (int old = 0; old < static_cast<int>(before.runOfShow.size()); ++old) {
        if (index >= 0 && segmentAfter(before, edit, old) == index)
            return old;
    }
    return -1;
}

QString codeAfter(const Show& before, const ShowEdit& edit, const QString& code) {
    const auto* put = std::get_if<PutProduct>(&edit);
    if (put != nullptr && same(put->code, code) && before.findProduct(code) != nullptr)
        return put->product.code;
    const Product* refreshed = refreshedBy(edit, code);
    if (refreshed != nullptr && before.findProduct(code) != nullptr)
        return refreshed->code;
    const auto* remove = std::get_if<RemoveProduct>(&edit);
    return remove != nullptr && same(remove->code, code) ? QString() : code;
}

QString codeBefore(const Show& before, const ShowEdit& edit, const QString& code) {
    const auto* put = std::get_if<PutProduct>(&edit);
    if (put != nullptr && same(put->product.code, code)) {
        const Product* old = before.findProduct(put->code);
        return old == nullptr ? QString() : old->code;
    }
    if (refreshedBy(edit, code) != nullptr) {
        const Product* old = before.findProduct(code);
        return old == nullptr ? QString() : old->code;
    }
    return before.findProduct(code) == nullptr ? QString() : code;
}

} // namespace studio::show
