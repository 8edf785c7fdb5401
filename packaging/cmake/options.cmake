option(PHIEN_WERROR "Treat compiler warnings as errors" OFF)
option(PHIEN_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

add_library(phien_options INTERFACE)
target_include_directories(phien_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(phien_options INTERFACE
  -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
target_compile_definitions(phien_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER)
# g++ 12 sees overlaps in std::string's operator+ that are not there (GCC PR 105651).
target_compile_options(phien_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(PHIEN_WERROR)
  target_compile_options(phien_options INTERFACE -Werror)
endif()
if(PHIEN_SANITIZE)
  target_compile_options(phien_options INTERFACE
    -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  target_link_options(phien_options INTERFACE -fsanitize=address,undefined)
endif()
