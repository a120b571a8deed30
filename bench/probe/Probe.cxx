// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "probe/Probe.hxx"

#include "probe/BigFiche.hxx"
#include "probe/DialogRun.hxx"
#include "probe/MainThread.hxx"
#include "probe/Measuring.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/script/provider/XScriptProviderSupplier.hpp>
#include <com/sun/star/script/provider/theMasterScriptProviderFactory.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <org/ficheaction/ActionSheet.hpp>

#include <algorithm>
#include <map>
#include <vector>

using namespace com::sun::star;

namespace ficheaction::bench
{

namespace
{
using Context = uno::Reference<uno::XComponentContext>;
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

/// The arguments of a task, by name.
class Arguments
{
public:
    explicit Arguments(const uno::Sequence<beans::NamedValue>& values)
    {
        for (const beans::NamedValue& value : values)
            mValues[value.Name] = value.Value;
    }

    template <class Value> Value get(const char* name) const
    {
        Value value{};
        if (const auto found = mValues.find(rtl::OUString::createFromAscii(name)); found != mValues.end())
            found->second >>= value;
        return value;
    }

private:
    std::map<rtl::OUString, uno::Any> mValues;
};

void read(const Document& document, const table::CellRangeAddress& range, sal_Int32 block)
{
    const uno::Reference<container::XIndexAccess> sheets(document->getSheets(), uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XSpreadsheet> sheet(sheets->getByIndex(range.Sheet), uno::UNO_QUERY_THROW);
    const sal_Int32 step = block > 0 ? block : range.EndRow - range.StartRow + 1;
    for (sal_Int32 top = range.StartRow; top <= range.EndRow; top += step)
    {
        const uno::Reference<sheet::XCellRangeData> cells(
            sheet->getCellRangeByPosition(range.StartColumn, top, range.EndColumn,
                                          std::min(range.EndRow, top + step - 1)),
            uno::UNO_QUERY_THROW);
        cells->getDataArray();
    }
}

uno::Any callScript(const Context& context, const Document& document, const rtl::OUString& url)
{
    namespace provider = script::provider;
    const uno::Reference<provider::XScriptProvider> scripts =
        provider::theMasterScriptProviderFactory::get(context)->createScriptProvider(uno::Any(rtl::OUString("user")));
    const uno::Any argument(document);
    uno::Sequence<sal_Int16> outIndices;
    uno::Sequence<uno::Any> out;
    return scripts->getScript(url)->invoke(uno::Sequence<uno::Any>(&argument, 1), outIndices, out);
}

void dispatch(const Context& context, const Document& document, const rtl::OUString& command)
{
    const uno::Reference<frame::XModel> model(document, uno::UNO_QUERY_THROW);
    const uno::Reference<frame::XDispatchProvider> frame(model->getCurrentController()->getFrame(),
                                                         uno::UNO_QUERY_THROW);
    frame::DispatchHelper::create(context)->executeDispatch(frame, command, "_self", 0, {});
}

std::function<void()> taskOf(const Context& context, const Arguments& arguments, uno::Any& result)
{
    const auto task = arguments.get<rtl::OUString>("Task");
    const auto document = arguments.get<Document>("Document");
    if (task == "fill")
        return [=]
        {
            fillBigFiche(document, {arguments.get<sal_Int32>("Events"), arguments.get<sal_Int32>("Participants"),
                                    arguments.get<sal_Int32>("Attendances")});
        };
    if (task == "read")
        return [=]
        {
            for (const table::CellRangeAddress& range : arguments.get<uno::Sequence<table::CellRangeAddress>>("Ranges"))
                read(document, range, arguments.get<sal_Int32>("Block"));
        };
    if (task == "recompute")
        return [=] { org::ficheaction::ActionSheet::create(context)->recompute(document); };
    if (task == "script")
        return [=, &result] { result = callScript(context, document, arguments.get<rtl::OUString>("Script")); };
    if (task == "calculate")
        return [=] { uno::Reference<sheet::XCalculatable>(document, uno::UNO_QUERY_THROW)->calculateAll(); };
    if (task == "dispatch")
        return [=] { dispatch(context, document, arguments.get<rtl::OUString>("Command")); };
    throw lang::IllegalArgumentException("no such task: " + task, nullptr, 0);
}

void add(std::vector<beans::NamedValue>& answer, const rtl::OUString& prefix, const Waited& waited)
{
    answer.emplace_back(prefix + "Seconds", uno::Any(waited.cost.seconds));
    answer.emplace_back(prefix + "Mebibytes", uno::Any(waited.cost.peakMebibytes));
    answer.emplace_back(prefix + "Block", uno::Any(waited.block));
}
}

Probe::Probe(const Context& context)
    : mContext(context)
{
}

uno::Any Probe::execute(const uno::Sequence<beans::NamedValue>& values)
{
    const Arguments arguments(values);
    uno::Any result;
    const std::function<void()> task = taskOf(mContext, arguments, result);
    std::vector<beans::NamedValue> answer;
    if (const auto button = arguments.get<rtl::OUString>("Button"); !button.isEmpty())
    {
        const DialogRun run = runWithDialog(mContext, task, button);
        add(answer, "", run.untilShown);
        add(answer, "Then", run.afterwards);
    }
    else
    {
        Waited waited;
        const auto measuredTask = [&] { waited.cost = measured(task); };
        if (arguments.get<bool>("Watch"))
            waited.block = longestBlock(mContext, measuredTask);
        else
            runInMainThread(mContext, measuredTask);
        add(answer, "", waited);
    }
    answer.emplace_back("Result", result);
    return uno::Any(uno::Sequence<beans::NamedValue>(answer.data(), static_cast<sal_Int32>(answer.size())));
}

}
