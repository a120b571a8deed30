// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/help/HelpTopics.hxx"

#include "calc/document/Text.hxx"
#include "commands/files/TextFile.hxx"
#include "commands/package/Package.hxx"

#include <map>
#include <sstream>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
std::vector<std::string> pagesIn(const std::string& list)
{
    std::vector<std::string> ids;
    std::istringstream lines(list);
    for (std::string id; std::getline(lines, id);)
        if (!id.empty())
            ids.push_back(id);
    return ids;
}

HelpTopic topicFrom(const std::string& id, const std::string& page)
{
    const std::size_t firstLine = page.find('\n');
    if (firstLine == std::string::npos)
        return {id, page, {}};
    return {id, page.substr(0, firstLine), page.substr(firstLine + 1)};
}
}

std::vector<HelpTopic> helpTopics(const uno::Reference<uno::XComponentContext>& context, const Messages& messages)
{
    const rtl::OUString pages = packageLocation(context) + "/help/";
    const rtl::OUString folder = pages + calc::toOffice(messages.language()) + "/";
    std::vector<HelpTopic> topics;
    for (const std::string& id : pagesIn(readTextFile(context, pages + "pages.txt")))
        topics.push_back(topicFrom(id, readTextFile(context, folder + calc::toOffice(id) + ".txt")));
    return topics;
}

std::string helpTopicOf(const std::string& dialog)
{
    static const std::map<std::string, std::string> topics{{"NewFiche", "create"},
                                                           {"RegisterForm", "addEvent"},
                                                           {"SeveralValues", "addEvent"},
                                                           {"Attendance", "recordAttendance"},
                                                           {"RemoveEvent", "addEvent"},
                                                           {"TieTemplate", "create"},
                                                           {"RowList", "recordAttendance"},
                                                           {"SignIn", "signInSheet"},
                                                           {"ImportRows", "importRows"},
                                                           {"ImportReport", "importRows"},
                                                           {"Findings", "check"},
                                                           {"Repairs", "check"},
                                                           {"Duplicates", "duplicates"},
                                                           {"UndoMerge", "duplicates"},
                                                           {"ComparePeriods", "compare"},
                                                           {"Dashboard", "dashboard"},
                                                           {"Explain", "explain"},
                                                           {"ExplainChange", "explainChange"},
                                                           {"DesignGrid", "designIndicators"},
                                                           {"DesignIndicator", "designIndicators"},
                                                           {"DesignCondition", "designIndicators"},
                                                           {"DesignName", "designIndicators"},
                                                           {"DesignRegisters", "designRegisters"},
                                                           {"DesignColumn", "designRegisters"},
                                                           {"DesignList", "designRegisters"},
                                                           {"DesignCounts", "designRegisters"},
                                                           {"AddPack", "addPack"},
                                                           {"SheetRegister", "registerSheet"},
                                                           {"UpdateTemplate", "updateTemplate"},
                                                           {"PartnerCopy", "partnerCopy"},
                                                           {"CopyReport", "partnerCopy"},
                                                           {"TextHits", "partnerCopy"},
                                                           {"ExportResults", "exportResults"},
                                                           {"Consolidate", "consolidate"},
                                                           {"SaveTemplate", "saveAsTemplate"}};
    const auto topic = topics.find(dialog);
    return topic == topics.end() ? "overview" : topic->second;
}

}
