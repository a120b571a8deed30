// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/stored/StoredMemory.hxx"

#include "calc/document/DocumentProperty.hxx"

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

constexpr char lastName[] = "FicheAction.Memory";
constexpr char beforeName[] = "FicheAction.MemoryBefore";
constexpr char frozenName[] = "FicheAction.MemoryFrozen";

std::string read(const Document& document, const char* name)
{
    return documentProperty(document, name).value_or("");
}

void write(const Document& document, const char* name, const std::string& text)
{
    setDocumentProperty(document, name, text.empty() ? std::nullopt : std::optional(text));
}

void write(const Document& document, const StoredMemory& memory)
{
    write(document, lastName, memory.last);
    write(document, beforeName, memory.before);
    write(document, frozenName, memory.frozen);
}
}

StoredMemory storedMemory(const Document& document)
{
    return {read(document, beforeName), read(document, lastName), read(document, frozenName)};
}

void storeMemory(const Document& document, const StoredMemory& memory, UndoContext& step)
{
    const StoredMemory present = storedMemory(document);
    if (present == memory)
        return;
    step.write({[document, memory] { write(document, memory); }, [document, present] { write(document, present); }});
}

}
