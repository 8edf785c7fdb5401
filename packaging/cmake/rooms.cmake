# One static library a room. The linker keeps the walls: a room links only what
# it names under LINKS (public: seen in its headers) or PRIVATE.
#
#   studio_room(show SOURCES show_file.cpp … LINKS studio_base Qt6::Core)
function(studio_room name)
  cmake_parse_arguments(ROOM "AUTOMOC" "" "SOURCES;LINKS;PRIVATE" ${ARGN})
  add_library(studio_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(studio_${name} PUBLIC phien_options ${ROOM_LINKS} PRIVATE ${ROOM_PRIVATE})
  if(ROOM_AUTOMOC)
    set_target_properties(studio_${name} PROPERTIES AUTOMOC ON)
  endif()
endfunction()

# Builds every test program labelled unit, and nothing else: what the sanitizers run.
if(BUILD_TESTING)
  add_custom_target(unit_tests)
endif()

# A Catch2 program under ctest. MAIN is catch_main (no Qt loop), core_main
# (QCoreApplication) or gui_main (QApplication under Xvfb when there is no display).
#
#   studio_test(show_test SOURCES show_file_test.cpp LINKS studio_show [MAIN core_main] [LABELS unit])
function(studio_test name)
  cmake_parse_arguments(TEST "AUTOMOC;DISPLAY;SERIAL" "MAIN;TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT" ${ARGN})
  if(NOT TEST_MAIN)
    set(TEST_MAIN catch_main)
  endif()
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 120)
  endif()
  if(NOT TEST_LABELS)
    set(TEST_LABELS unit)
  endif()
  add_executable(${name} ${TEST_SOURCES})
  if("unit" IN_LIST TEST_LABELS)
    add_dependencies(unit_tests ${name})
  endif()
  target_link_libraries(${name} PRIVATE phien_options test_${TEST_MAIN} ${TEST_LINKS})
  target_compile_definitions(${name} PRIVATE
    PHIEN_TEST_FIXTURES="${PROJECT_SOURCE_DIR}/tests/fixtures"
    PHIEN_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    PHIEN_BINARY_DIR="${PROJECT_BINARY_DIR}")
  if(TEST_AUTOMOC)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  endif()
  set(command $<TARGET_FILE:${name}>)
  if(TEST_DISPLAY)
    set(command ${PROJECT_SOURCE_DIR}/tests/support/with_display.sh $<TARGET_FILE:${name}>)
  endif()
  if(PHIEN_SANITIZE)
    list(APPEND TEST_ENVIRONMENT "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/leaks_of_others.txt")
  endif()
  add_test(NAME ${name} COMMAND ${command})
  set_tests_properties(${name} PROPERTIES LABELS "${TEST_LABELS}" TIMEOUT ${TEST_TIMEOUT}
    ENVIRONMENT "${TEST_ENVIRONMENT}")
  if(TEST_SERIAL)
    set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
  endif()
endfunction()
