# What the project's own targets are compiled with, besides what they need.
add_library(ficheaction-warnings INTERFACE)
if(MSVC)
  target_compile_options(ficheaction-warnings INTERFACE /W4 /utf-8 $<$<BOOL:${FICHE_ACTION_WERROR}>:/WX>)
else()
  target_compile_options(ficheaction-warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wcast-qual $<$<BOOL:${FICHE_ACTION_WERROR}>:-Werror>)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 sees overlapping copies in std::string's own operator+ (its bug 105651). Where <string> comes from a precompiled
    # header, GCC 12 and 14 see overlong copies there as well.
    target_compile_options(ficheaction-warnings INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread
      -Wno-array-bounds)
  endif()
endif()

# For the library without UNO and its tests: they run outside the office, where the sanitizers can.
add_library(ficheaction-sanitizers INTERFACE)
if(FICHE_ACTION_SANITIZE AND NOT MSVC)
  # float-cast-overflow is no part of undefined: a number that no integer holds is as undefined, and files have such.
  target_compile_options(ficheaction-sanitizers INTERFACE
    -fsanitize=address,undefined,float-cast-overflow -fno-sanitize-recover=all -fno-omit-frame-pointer
    $<$<BOOL:${FICHE_ACTION_FUZZ}>:-fsanitize=fuzzer-no-link>)
  # Of operator[], front, and whatever else the standard library can check of its callers.
  target_compile_definitions(ficheaction-sanitizers INTERFACE _GLIBCXX_ASSERTIONS)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC takes what the sanitizers add to std::regex for a use of what is not set.
    target_compile_options(ficheaction-sanitizers INTERFACE -Wno-maybe-uninitialized)
  endif()
  target_link_options(ficheaction-sanitizers INTERFACE -fsanitize=address,undefined)
endif()

# For what soffice loads: of the sanitizers only this one works in a library whose program does not have it. Not vptr,
# as what the office's bridges make at run time has no type that it could ask for.
add_library(ficheaction-extension-sanitizer INTERFACE)
if(FICHE_ACTION_UBSAN AND NOT MSVC)
  target_compile_options(ficheaction-extension-sanitizer INTERFACE
    -fsanitize=undefined,float-cast-overflow -fno-sanitize=vptr -fno-omit-frame-pointer)
  target_compile_definitions(ficheaction-extension-sanitizer INTERFACE _GLIBCXX_ASSERTIONS)
  target_link_options(ficheaction-extension-sanitizer INTERFACE -fsanitize=undefined)
endif()
