#pragma once

#include "studio/show/show_edit.h"

#include <vector>

namespace app::catalogue {

/// What brings products of the catalogue into a show, as one edit: each gets a step, the first one in front
/// of what stands at `at`; one that the show has otherwise is put as the catalogue has it now. Pure.
studio::show::InsertSegments editIntoShow(const studio::show::Show& show,
                                          const std::vector<studio::show::Product>& products, int at);

} // namespace app::catalogue
