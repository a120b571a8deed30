# Headers that are read once for each set of flags instead of once for each source: those of other people that most sources
# include, directly or through others, and that are long to read. None of the project's own: a change to one would compile
# everything again, and they add little (measured with GCC 12; figures in docs/development.md). A source still includes
# what it uses; without precompiled headers (-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON) it compiles as well.
set(standard_headers
  <algorithm> <array> <charconv> <chrono> <cmath> <functional> <map> <memory> <optional> <set> <span> <sstream> <string>
  <string_view> <unordered_map> <unordered_set> <variant> <vector>)
# Each brings most of what stands below it in the office's types: elements, names, exceptions, properties, cells.
set(uno_headers
  <com/sun/star/awt/XControl.hpp> <com/sun/star/awt/XWindow.hpp>
  <com/sun/star/beans/PropertyValue.hpp> <com/sun/star/beans/XPropertySet.hpp>
  <com/sun/star/frame/XController.hpp> <com/sun/star/frame/XModel.hpp>
  <com/sun/star/sheet/XSpreadsheet.hpp> <com/sun/star/sheet/XSpreadsheetDocument.hpp>
  <com/sun/star/uno/Reference.hxx> <com/sun/star/uno/Sequence.hxx> <com/sun/star/uno/XComponentContext.hpp>
  <rtl/ustrbuf.hxx> <rtl/ustring.hxx>)

# ficheaction_precompile(<target> [UNO] [TESTS]): the standard library's headers, and those of the office's types or of
# GoogleTest where asked for.
function(ficheaction_precompile target)
  cmake_parse_arguments(PARSE_ARGV 1 with "UNO;TESTS" "" "")
  set(headers ${standard_headers})
  if(with_UNO)
    list(APPEND headers ${uno_headers})
  endif()
  if(with_TESTS)
    list(APPEND headers <gtest/gtest.h>)
  endif()
  target_precompile_headers(${target} PRIVATE ${headers})
endfunction()
