# Compiles through ccache where it is installed, or through what CMAKE_CXX_COMPILER_LAUNCHER names (a preset, the
# environment; an empty value in the cache means: through nothing). A ccache gets the settings that it needs here with the
# compiler, so that nobody's own configuration matters:
#   CCACHE_SLOPPINESS  it caches nothing that uses a precompiled header unless told that such a header may be taken by its
#                      content, whatever macros and dates were about
#   CCACHE_BASEDIR     and
#   CCACHE_NOHASHDIR   a clone in another folder finds what this one compiled
if(NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(CCACHE_PROGRAM ccache)
  mark_as_advanced(CCACHE_PROGRAM)
  if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
  endif()
endif()
if("${CMAKE_CXX_COMPILER_LAUNCHER}" MATCHES "(^|/)ccache(\\.exe)?$")
  set(with_settings ${CMAKE_COMMAND} -E env)
  if(CMAKE_HOST_UNIX)
    set(with_settings env) # the same in a tenth of the time, for each source
  endif()
  list(PREPEND CMAKE_CXX_COMPILER_LAUNCHER ${with_settings}
    "CCACHE_SLOPPINESS=pch_defines,time_macros"
    "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" "CCACHE_NOHASHDIR=true")
endif()
