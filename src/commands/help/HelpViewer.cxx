// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/help/HelpViewer.hxx"

#include "calc/document/Text.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/ModuleManager.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>

#include <osl/file.hxx>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Files = uno::Reference<ucb::XSimpleFileAccess3>;

/// The folder of the help pack: the office's settings have a path in one distribution, a URL in another.
rtl::OUString folderOfHelp(const uno::Reference<uno::XComponentContext>& context)
{
    uno::Sequence<uno::Any> arguments(1);
    arguments.getArray()[0] <<=
        beans::PropertyValue("nodepath", -1, uno::Any(rtl::OUString("/org.openoffice.Office.Common/Path/Current")),
                             beans::PropertyState_DIRECT_VALUE);
    const uno::Reference<container::XNameAccess> paths(
        configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess", arguments),
        uno::UNO_QUERY_THROW);
    rtl::OUString folder;
    paths->getByName("Help") >>= folder;
    folder = util::PathSubstitution::create(context)->substituteVariables(folder, false);
    rtl::OUString url;
    return osl::FileBase::getFileURLFromSystemPath(folder, url) == osl::FileBase::E_None ? url : folder;
}

bool hasWriter(const uno::Reference<uno::XComponentContext>& context)
{
    const uno::Reference<container::XNameAccess> modules(frame::ModuleManager::create(context), uno::UNO_QUERY_THROW);
    return modules->hasByName("com.sun.star.text.TextDocument") && modules->hasByName("com.sun.star.text.WebDocument");
}

bool hasPack(const Files& files, const rtl::OUString& folder, const rtl::OUString& language)
{
    return files->exists(folder + "/main_transform.xsl") &&
           (files->exists(folder + "/" + language) || files->exists(folder + "/" + language + "-US"));
}

bool hasPage(const Files& files, const rtl::OUString& language, const std::string& topic)
{
    const rtl::OUString id = helpIdOf(topic).copy(4);
    const uno::Reference<io::XInputStream> page =
        files->openFileRead("vnd.sun.star.help://scalc/" + id + "?Language=" + language + "&System=UNIX&Version=7.4");
    uno::Sequence<sal_Int8> first;
    const bool any = page.is() && page->readBytes(first, 1) == 1;
    if (page.is())
        page->closeInput();
    return any;
}
}

rtl::OUString helpIdOf(const std::string& topic)
{
    return "HID:ficheaction-page-" + calc::toOffice(topic);
}

bool officeShowsHelp(const uno::Reference<uno::XComponentContext>& context, const Messages& messages,
                     const std::string& topic)
{
    try
    {
        const rtl::OUString language = calc::toOffice(messages.language());
        const Files files = ucb::SimpleFileAccess::create(context);
        return hasWriter(context) && hasPack(files, folderOfHelp(context), language) && hasPage(files, language, topic);
    }
    catch (const uno::Exception&)
    {
        return false; // An office without such a viewer, or without such a setting.
    }
}

}
