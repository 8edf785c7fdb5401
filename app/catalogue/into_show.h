#pragma once

#include "studio/show/show_edit.h"

#include <vector>

namespace app::catalogue {

/// What brings products of the catalogue into a show: one that the show has otherwise is put as the catalogue
/// has it now, then each gets a step at the end of the run of show. Pure.
std::vector<studio::show::ShowEdit> editsIntoShow(const studio::show::Show& show,
                                                  const std::vector<studio::show::Product>& products);

} // namespace app::catalogue
