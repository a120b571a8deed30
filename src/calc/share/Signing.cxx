// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/Signing.hxx"

#include "calc/document/LocalTime.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/share/MemoryStorage.hxx"

#include <com/sun/star/embed/ElementModes.hpp>
#include <com/sun/star/security/CertificateValidity.hpp>
#include <com/sun/star/security/DocumentDigitalSignatures.hpp>
#include <com/sun/star/xml/crypto/SEInitializer.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Context = uno::Reference<uno::XComponentContext>;
using Certificate = uno::Reference<security::XCertificate>;

constexpr char folderName[] = "META-INF";
constexpr char signaturesName[] = "documentsignatures.xml";

uno::Reference<security::XDocumentDigitalSignatures> signatures(const Context& context)
{
    return security::DocumentDigitalSignatures::createWithVersionAndValidSignature(context, "1.3", true);
}

std::int32_t numberOf(const util::DateTime& time)
{
    constexpr std::int32_t hundred = 100;
    return (time.Year * hundred + time.Month) * hundred + time.Day;
}

std::int32_t numberOf(model::Date day)
{
    std::string digits = model::isoText(day);
    std::erase(digits, '-');
    return std::stoi(digits);
}

/// The first that is valid today.
Certificate signingCertificate(const Context& context)
{
    const uno::Reference<xml::crypto::XXMLSecurityContext> security =
        xml::crypto::SEInitializer::create(context)->createSecurityContext({});
    if (!security.is())
        return {};
    const std::int32_t today = numberOf(LocalTime::now().day);
    for (const Certificate& each : security->getSecurityEnvironment()->getPersonalCertificates())
        if (numberOf(each->getNotValidBefore()) <= today && today <= numberOf(each->getNotValidAfter()))
            return each;
    return {};
}

/// "CN=Centre social,O=…": Centre social; all of it where it has no such part.
std::string nameOf(const Certificate& certificate)
{
    if (!certificate.is())
        return {};
    std::string subject = fromOffice(certificate->getSubjectName());
    const std::size_t begin = subject.find("CN=");
    if (begin == std::string::npos)
        return subject;
    constexpr std::size_t length = 3;
    return subject.substr(begin + length, subject.find(',', begin) - begin - length);
}

model::Date dayOf(std::int32_t number)
{
    constexpr int hundred = 100;
    return model::Date::of(number / (hundred * hundred), static_cast<unsigned>(number / hundred % hundred),
                           static_cast<unsigned>(number % hundred));
}
}

std::optional<std::string> signerName(const Context& context)
{
    try
    {
        const Certificate certificate = signingCertificate(context);
        return certificate.is() ? std::optional(nameOf(certificate)) : std::nullopt;
    }
    catch (const uno::Exception&)
    {
        return std::nullopt; // An office that cannot open its certificates has none to sign with.
    }
}

std::vector<std::byte> signedOds(const Context& context, const std::vector<std::byte>& ods)
{
    namespace Modes = embed::ElementModes;
    const Certificate certificate = signingCertificate(context);
    if (!certificate.is())
        throw UserError("share.no-certificate");
    // The office reads what it signs from one storage and writes the signature into another.
    const uno::Reference<embed::XStorage> read =
        openStorage(context, uno::Any(memoryStream(context, ods)), Modes::READ, StorageFormat::Zip);
    const uno::Reference<io::XStream> written = memoryStream(context, ods);
    const uno::Reference<embed::XStorage> write =
        openStorage(context, uno::Any(written), Modes::READWRITE, StorageFormat::Zip);
    const uno::Reference<embed::XStorage> folder = write->openStorageElement(folderName, Modes::READWRITE);
    const bool done = signatures(context)->signDocumentWithCertificate(
        certificate, read, folder->openStreamElement(signaturesName, Modes::READWRITE));
    if (!done)
        throw UserError("share.not-signed", {{"signer", nameOf(certificate)}});
    commit(folder);
    commit(write);
    close(write);
    close(read);
    return bytesOf(written);
}

std::vector<Signature> signaturesOf(const Context& context, const rtl::OUString& url)
{
    namespace Modes = embed::ElementModes;
    std::vector<Signature> found;
    if (!url.toAsciiLowerCase().endsWith(".ods"))
        return found;
    try
    {
        const uno::Reference<embed::XStorage> file =
            openStorage(context, uno::Any(url), Modes::READ, StorageFormat::Zip);
        const uno::Reference<embed::XStorage> folder = file->openStorageElement(folderName, Modes::READ);
        if (!folder->hasByName(signaturesName))
            return found;
        const uno::Reference<io::XInputStream> stream =
            folder->openStreamElement(signaturesName, Modes::READ)->getInputStream();
        for (const security::DocumentSignatureInformation& each :
             signatures(context)->verifyDocumentContentSignatures(file, stream))
            found.push_back({nameOf(each.Signer), dayOf(each.SignatureDate),
                             each.SignatureIsValid && !each.PartialDocumentSignature,
                             each.CertificateStatus == security::CertificateValidity::VALID});
    }
    catch (const uno::Exception&)
    {
        found.clear(); // A file that was moved or is locked meanwhile: the digest still tells.
    }
    return found;
}

}
