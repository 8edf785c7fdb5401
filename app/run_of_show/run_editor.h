#pragma once

#include "app/run_of_show/product_picker.h"
#include "studio/show/run_template.h"
#include "studio/show/show_edit.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace app::run_of_show {

class SegmentForm;
class TemplateBox;

/// Turns what a host does with steps into edits of the show, with the form, the product list and the
/// templates at the foot of the column; one of them is open at a time. Changes nothing by itself. Main
/// thread.
class RunEditor : public QWidget {
    Q_OBJECT
public:
    explicit RunEditor(QWidget* parent = nullptr);

    void setCatalogue(CatalogueSearch search);
    void setTemplates(const std::vector<studio::show::OwnTemplate>& own);
    /// A form over a step that is another one now is closed.
    void setShow(const studio::show::Show& show);
    /// New steps go in front of the one that stands there.
    void setPlace(int place) { m_place = place; }

    void insert(studio::show::SegmentKind kind);
    void insertPair();
    void change(int row);
    void duplicate(const std::vector<int>& rows);
    void remove(const std::vector<int>& rows);
    void move(const std::vector<int>& rows, int to);
    void openTemplates();
    void close();
    bool isOpen() const { return m_isOpen; }

Q_SIGNALS:
    /// `rows`: where the steps that it is about stand afterwards.
    void editWanted(const studio::show::ShowEdit& edit, const std::vector<int>& rows);
    void templatesChanged(const std::vector<studio::show::OwnTemplate>& own);
    /// Something was opened or closed.
    void turned();

private:
    void open(QWidget* box);
    void keep(const studio::show::Segment& segment);
    void take(const std::vector<studio::show::Product>& products);
    void put(std::vector<studio::show::Segment> segments, std::vector<studio::show::Product> products);

    enum class Picking { Products, Pair, FlashSale };

    studio::show::Show m_show;
    int m_place = 0;
    bool m_isOpen = false;
    Picking m_picking = Picking::Products;
    /// The step that the form is over; none: it makes a new one.
    std::optional<int> m_row;
    studio::show::Segment m_before;
    std::vector<studio::show::Product> m_fresh; ///< of the new step, from the catalogue
    SegmentForm* m_form;
    ProductPicker* m_picker;
    TemplateBox* m_templates;
};

} // namespace app::run_of_show
