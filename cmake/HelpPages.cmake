# Makes pages for the office's own help viewer of the text pages, and their table of contents, at build time:
#   cmake -DPAGES=<extension/help> -DOUTPUT=<folder> -P HelpPages.cmake
# The ids are those of commands::helpIdOf.
set(module org.ficheaction.calc)

# In a list of CMake a semicolon or a bracket of the text would be one of the list.
function(read_escaped file result)
  file(READ "${file}" text)
  string(REPLACE "&" "&amp;" text "${text}")
  string(REPLACE "<" "&lt;" text "${text}")
  string(REPLACE ">" "&gt;" text "${text}")
  string(REPLACE "[" "&#91\;" text "${text}")
  string(REPLACE "]" "&#93\;" text "${text}")
  string(REPLACE "\\" "&#92\;" text "${text}")
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

function(make_page language id title text)
  set(paragraphs "")
  set(number 0)
  string(REPLACE ";" "\\;" lines "${text}")
  string(REPLACE "\n" ";" lines "${lines}")
  foreach(line IN LISTS lines)
    if(NOT line STREQUAL "")
      math(EXPR number "${number} + 1")
      string(APPEND paragraphs
        "<paragraph id=\"par${number}\" role=\"paragraph\" xml-lang=\"${language}\">${line}</paragraph>\n")
    endif()
  endforeach()
  file(WRITE "${OUTPUT}/${language}/${module}/${id}.xhp" "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<helpdocument version=\"1.0\">
<meta>
<topic id=\"${id}\" indexer=\"include\">
<title id=\"tit\" xml-lang=\"${language}\">${title}</title>
<filename>/${module}/${id}.xhp</filename>
</topic>
</meta>
<body>
<bookmark xml-lang=\"${language}\" branch=\"index\" id=\"index\"><bookmark_value>${title}</bookmark_value></bookmark>
<bookmark xml-lang=\"${language}\" branch=\"hid/ficheaction-page-${id}\" id=\"hid\"/>
<paragraph id=\"heading\" role=\"heading\" level=\"1\" xml-lang=\"${language}\">${title}</paragraph>
${paragraphs}</body>
</helpdocument>
")
endfunction()

file(STRINGS "${PAGES}/pages.txt" ids)
foreach(language fr en)
  set(entries "")
  foreach(id IN LISTS ids)
    read_escaped("${PAGES}/${language}/${id}.txt" page)
    string(FIND "${page}" "\n" end)
    string(SUBSTRING "${page}" 0 ${end} title)
    string(SUBSTRING "${page}" ${end} -1 text)
    make_page(${language} ${id} "${title}" "${text}")
    string(APPEND entries "<topic id=\"${module}/${module}/${id}.xhp\">${title}</topic>\n")
  endforeach()
  set(heading "Fiche action")
  if(language STREQUAL "en")
    set(heading "Action sheet")
  endif()
  file(WRITE "${OUTPUT}/${language}/help.tree" "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<tree_view version=\"24-Aug-2004\">
<help_section application=\"scalc\" id=\"${module}\" title=\"${heading}\">
${entries}</help_section>
</tree_view>
")
endforeach()
