// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/OptionsPage.hxx"

#include "calc/document/Text.hxx"
#include "commands/settings/Options.hxx"

#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>

#include <osl/file.hxx>

#include <algorithm>
#include <array>

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
constexpr char serviceName[] = "org.ficheaction.OptionsPage";
constexpr char officeEvent[] = "external_event"; ///< of the dialog that the page is in
constexpr char chooseFolder[] = "chooseFolder";
/// In the order of the list.
constexpr std::array<int, 4> thresholds{3, 5, 11, 0};

/// The controls of the page.
class Page
{
public:
    explicit Page(const uno::Reference<awt::XWindow>& window)
        : mControls(window, uno::UNO_QUERY_THROW)
    {
    }

    void show(const commands::Options& options) const
    {
        text("Structure")->setText(calc::toOffice(options.structure));
        showFolder(calc::toOffice(options.templateFolder));
        box("ColourDoubtful")->setState(options.colourDoubtful ? 1 : 0);
        // One that an administrator wrote and that is not in the list is shown as the next stricter one.
        const auto place = options.threshold == 0 ? thresholds.end() - 1
                                                  : std::find_if(thresholds.begin(), thresholds.end() - 2,
                                                                 [&](int each) { return each >= options.threshold; });
        list("Threshold")->selectItemPos(static_cast<sal_Int16>(place - thresholds.begin()), true);
    }

    commands::Options options() const
    {
        commands::Options options;
        options.structure = calc::fromOffice(text("Structure")->getText().trim());
        options.templateFolder = calc::fromOffice(folder());
        options.colourDoubtful = box("ColourDoubtful")->getState() == 1;
        const sal_Int16 place = list("Threshold")->getSelectedItemPos();
        if (place >= 0 && static_cast<std::size_t>(place) < thresholds.size())
            options.threshold = thresholds[static_cast<std::size_t>(place)];
        return options;
    }

    /// People read paths, the office wants URLs. What is no path stays as it was typed.
    void showFolder(const rtl::OUString& url) const
    {
        rtl::OUString path;
        const bool isPath = osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None;
        text("TemplateFolder")->setText(isPath ? path : url);
    }

    rtl::OUString folder() const
    {
        const rtl::OUString typed = text("TemplateFolder")->getText().trim();
        rtl::OUString url;
        const bool isPath = osl::FileBase::getFileURLFromSystemPath(typed, url) == osl::FileBase::E_None;
        return isPath ? url : typed;
    }

private:
    uno::Reference<awt::XTextComponent> text(const char* id) const
    {
        return {mControls->getControl(rtl::OUString::createFromAscii(id)), uno::UNO_QUERY_THROW};
    }

    uno::Reference<awt::XCheckBox> box(const char* id) const
    {
        return {mControls->getControl(rtl::OUString::createFromAscii(id)), uno::UNO_QUERY_THROW};
    }

    uno::Reference<awt::XListBox> list(const char* id) const
    {
        return {mControls->getControl(rtl::OUString::createFromAscii(id)), uno::UNO_QUERY_THROW};
    }

    uno::Reference<awt::XControlContainer> mControls;
};

void lookForFolder(const uno::Reference<uno::XComponentContext>& context, const Page& page)
{
    const uno::Reference<ui::dialogs::XFolderPicker2> picker = ui::dialogs::FolderPicker::create(context);
    const rtl::OUString present = page.folder();
    if (!present.isEmpty())
        picker->setDisplayDirectory(present);
    if (picker->execute() == ui::dialogs::ExecutableDialogResults::OK)
        page.showFolder(picker->getDirectory());
}
}

OptionsPage::OptionsPage(const uno::Reference<uno::XComponentContext>& context)
    : mContext(context)
{
}

sal_Bool OptionsPage::callHandlerMethod(const uno::Reference<awt::XWindow>& window, const uno::Any& event,
                                        const rtl::OUString& method)
{
    try
    {
        const Page page(window);
        rtl::OUString name;
        if (method == chooseFolder)
            lookForFolder(mContext, page);
        else if (method == officeEvent && (event >>= name))
        {
            if (name == "ok")
                commands::writeOptions(mContext, page.options());
            else
                page.show(commands::readOptions(mContext));
        }
        else
            return false;
    }
    catch (...)
    {
        // The dialog of options goes on without this page: what it shows stays as it was.
    }
    return true;
}

uno::Sequence<rtl::OUString> OptionsPage::getSupportedMethodNames()
{
    uno::Sequence<rtl::OUString> names(2);
    names.getArray()[0] = officeEvent;
    names.getArray()[1] = chooseFolder;
    return names;
}

rtl::OUString OptionsPage::getImplementationName()
{
    return "org.ficheaction.comp.OptionsPage";
}

sal_Bool OptionsPage::supportsService(const rtl::OUString& name)
{
    return name == serviceName;
}

uno::Sequence<rtl::OUString> OptionsPage::getSupportedServiceNames()
{
    const rtl::OUString name(serviceName);
    return uno::Sequence<rtl::OUString>(&name, 1);
}

}
