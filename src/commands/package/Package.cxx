// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/package/Package.hxx"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>

using namespace com::sun::star;

namespace ficheaction::commands
{

rtl::OUString packageLocation(const uno::Reference<uno::XComponentContext>& context)
{
    return deployment::PackageInformationProvider::get(context)->getPackageLocation(packageIdentifier);
}

}
