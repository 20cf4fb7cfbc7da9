# One static library a folder, warnings as errors, and one line a test.
include(HeartwoodUnity)
add_library(heartwood_options INTERFACE)
# g++ 12 takes the unused members of a moved std::variant for uninitialized ones when it optimises.
target_compile_options(heartwood_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                       $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
                       $<$<BOOL:${HEARTWOOD_WERROR}>:-Werror>)
target_compile_definitions(heartwood_options INTERFACE
    HEARTWOOD_VERSION="${PROJECT_VERSION}" QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS
    $<$<NOT:$<CONFIG:Debug>>:QT_NO_DEBUG_OUTPUT>)
if(HEARTWOOD_SANITIZE)
    target_compile_options(heartwood_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(heartwood_options INTERFACE -fsanitize=address,undefined)
endif()
if(HEARTWOOD_FUZZ)
    target_compile_options(heartwood_options INTERFACE -fsanitize=fuzzer-no-link) # it is told which branches were taken
endif()

# heartwood_library(scoring SOURCES ... LINKS heartwood_model Qt6::Core): the static library heartwood_scoring.
function(heartwood_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    qt_add_library(heartwood_${name} STATIC ${arg_SOURCES})
    target_link_libraries(heartwood_${name} PUBLIC ${arg_LINKS} PRIVATE heartwood_options ${arg_PRIVATE_LINKS})
    target_include_directories(heartwood_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    if(HEARTWOOD_PCH AND name STREQUAL ui)
        target_precompile_headers(heartwood_ui PRIVATE ${PROJECT_SOURCE_DIR}/cmake/common_widgets.h)
    elseif(HEARTWOOD_PCH AND name STREQUAL model)
        target_precompile_headers(heartwood_model PRIVATE ${PROJECT_SOURCE_DIR}/cmake/common_headers.h)
    elseif(HEARTWOOD_PCH)
        target_precompile_headers(heartwood_${name} REUSE_FROM heartwood_model)
    endif()
    if(HEARTWOOD_UNITE)
        heartwood_unite(heartwood_${name} ${arg_SOURCES})
    endif()
endfunction()

# The first of a folder's test programs and fixtures precompiles, the others use what it has: they are compiled alike.
# NO_PCH is for one that links less than the first.
function(heartwood_precompile_test name)
    if(NOT HEARTWOOD_PCH)
        return()
    endif()
    get_directory_property(owner HEARTWOOD_PCH_OWNER)
    if(owner)
        target_precompile_headers(${name} REUSE_FROM ${owner})
        return()
    endif()
    get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
    set(kind $<IF:$<STREQUAL:${folder},gui>,widgets,headers>)
    target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/common_${kind}.h <QTest> <QTemporaryDir>)
    set_directory_properties(PROPERTIES HEARTWOOD_PCH_OWNER ${name})
endfunction()

function(heartwood_test_definitions name)
    target_compile_definitions(${name} PRIVATE HEARTWOOD_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                               HEARTWOOD_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
endfunction()

# heartwood_fixture(storage_fixture SOURCES ... LINKS heartwood_storage): a static library of what a folder's tests share.
function(heartwood_fixture name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF)
    heartwood_test_definitions(${name})
    target_link_libraries(${name} PUBLIC Qt6::Test ${arg_LINKS} PRIVATE heartwood_options)
    target_compile_options(${name} PRIVATE -O0)
    heartwood_precompile_test(${name})
endfunction()

# heartwood_test(storage/tst_workspace LINKS heartwood_storage): one Qt Test program, known to CTest by its file's name.
function(heartwood_test name)
    cmake_parse_arguments(arg "NO_PCH" "" "SOURCES;LINKS" ${ARGN})
    qt_add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE heartwood_options Qt6::Test ${arg_LINKS})
    if(NOT arg_NO_PCH)
        heartwood_precompile_test(${name})
    endif()
    # moc alone: AUTOMOC would scan, and compile an empty file, for each of them.
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF)
    qt_generate_moc(${name}.cpp ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc TARGET ${name})
    set_property(SOURCE ${name}.cpp APPEND PROPERTY OBJECT_DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    # What is tested is optimised; tests are built in half the time when they are not.
    target_compile_options(${name} PRIVATE -O0)
    heartwood_test_definitions(${name})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 600
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;ASAN_OPTIONS=detect_leaks=0;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
