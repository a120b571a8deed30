# Finds the LibreOffice SDK and the office that it belongs to.
#
# Looks in LIBREOFFICE_SDK (a CMake or environment variable), OO_SDK_HOME (set by the SDK's own script), then where
# distributions and the Document Foundation's packages put it. Gives
#   LibreOfficeSDK::headers         include folders and definitions; needs ficheaction_add_uno_headers for the types
#   LibreOfficeSDK::sal, ::cppu, ::cppuhelper, ::salhelper   libraries
#   LibreOfficeSDK_CPPUMAKER, LibreOfficeSDK_UNOIDL_WRITE    tools
#   LibreOfficeSDK_TYPES_RDB, LibreOfficeSDK_OFFAPI_RDB      type libraries
#   LibreOfficeSDK_PROGRAM_DIR      the folder of soffice
#   LibreOfficeSDK_RUN              what a tool is run with
include(FindPackageHandleStandardArgs)

file(GLOB _sdk_candidates
  /opt/libreoffice*/sdk
  /Applications/LibreOffice*_SDK
  "$ENV{ProgramFiles}/LibreOffice/sdk")
list(SORT _sdk_candidates COMPARE NATURAL ORDER DESCENDING)

find_path(LibreOfficeSDK_ROOT
  NAMES include/cppuhelper/factory.hxx
  HINTS "${LIBREOFFICE_SDK}" "$ENV{LIBREOFFICE_SDK}" "$ENV{OO_SDK_HOME}"
  PATHS /usr/lib/libreoffice/sdk /usr/lib64/libreoffice/sdk /usr/local/lib/libreoffice/sdk ${_sdk_candidates}
  NO_DEFAULT_PATH)

if(LibreOfficeSDK_ROOT)
  find_path(LibreOfficeSDK_PROGRAM_DIR
    NAMES types/offapi.rdb
    HINTS "${LibreOfficeSDK_ROOT}/../program" "${LibreOfficeSDK_ROOT}/../Contents/Resources"
          /Applications/LibreOffice.app/Contents/Resources
    NO_DEFAULT_PATH)
  find_file(LibreOfficeSDK_TYPES_RDB types.rdb
    HINTS "${LibreOfficeSDK_PROGRAM_DIR}" "${LibreOfficeSDK_PROGRAM_DIR}/../Resources/ure/share/misc"
          "${LibreOfficeSDK_ROOT}/../ure/share/misc"
    NO_DEFAULT_PATH)
  set(LibreOfficeSDK_OFFAPI_RDB "${LibreOfficeSDK_PROGRAM_DIR}/types/offapi.rdb")
  find_program(LibreOfficeSDK_CPPUMAKER cppumaker HINTS "${LibreOfficeSDK_ROOT}/bin" NO_DEFAULT_PATH)
  find_program(LibreOfficeSDK_UNOIDL_WRITE unoidl-write HINTS "${LibreOfficeSDK_ROOT}/bin" NO_DEFAULT_PATH)
  foreach(library sal cppu cppuhelper salhelper)
    string(TOUPPER ${library} upper)
    find_library(LibreOfficeSDK_${upper}_LIBRARY
      NAMES uno_${library} uno_${library}gcc3 uno_${library}3gcc3 i${library} i${library}3 ${library} ${library}3
      HINTS "${LibreOfficeSDK_ROOT}/lib" "${LibreOfficeSDK_PROGRAM_DIR}"
      NO_DEFAULT_PATH)
    list(APPEND _sdk_libraries LibreOfficeSDK_${upper}_LIBRARY)
  endforeach()
endif()

find_package_handle_standard_args(LibreOfficeSDK
  REQUIRED_VARS LibreOfficeSDK_ROOT LibreOfficeSDK_PROGRAM_DIR LibreOfficeSDK_TYPES_RDB LibreOfficeSDK_CPPUMAKER
                LibreOfficeSDK_UNOIDL_WRITE ${_sdk_libraries})

if(LibreOfficeSDK_FOUND AND NOT TARGET LibreOfficeSDK::headers)
  add_library(LibreOfficeSDK::headers INTERFACE IMPORTED)
  set_target_properties(LibreOfficeSDK::headers PROPERTIES
    INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${LibreOfficeSDK_ROOT}/include"
    INTERFACE_INCLUDE_DIRECTORIES "${LibreOfficeSDK_ROOT}/include")
  if(WIN32)
    target_compile_definitions(LibreOfficeSDK::headers INTERFACE WNT CPPU_ENV=msci)
  elseif(APPLE)
    target_compile_definitions(LibreOfficeSDK::headers INTERFACE UNX MACOSX CPPU_ENV=s5abi)
  else()
    target_compile_definitions(LibreOfficeSDK::headers INTERFACE UNX LINUX CPPU_ENV=gcc3)
  endif()
  foreach(library sal cppu cppuhelper salhelper)
    string(TOUPPER ${library} upper)
    add_library(LibreOfficeSDK::${library} UNKNOWN IMPORTED)
    set_target_properties(LibreOfficeSDK::${library} PROPERTIES
      IMPORTED_LOCATION "${LibreOfficeSDK_${upper}_LIBRARY}"
      INTERFACE_LINK_LIBRARIES LibreOfficeSDK::headers)
  endforeach()
  if(WIN32)
    set(LibreOfficeSDK_RUN ${CMAKE_COMMAND} -E env "PATH=${LibreOfficeSDK_PROGRAM_DIR}\\;$ENV{PATH}")
  elseif(APPLE)
    set(LibreOfficeSDK_RUN ${CMAKE_COMMAND} -E env "DYLD_LIBRARY_PATH=${LibreOfficeSDK_PROGRAM_DIR}/../Frameworks")
  else()
    set(LibreOfficeSDK_RUN ${CMAKE_COMMAND} -E env "LD_LIBRARY_PATH=${LibreOfficeSDK_PROGRAM_DIR}")
  endif()
endif()
