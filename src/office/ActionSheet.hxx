// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ActionSheet: the UNO service org.ficheaction.ActionSheet: the commands without dialogs, for macros and tests.
#pragma once

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/ficheaction/XActionSheet.hpp>

namespace ficheaction::office
{

class ActionSheet : public cppu::WeakImplHelper2<org::ficheaction::XActionSheet, com::sun::star::lang::XServiceInfo>
{
public:
    explicit ActionSheet(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    void SAL_CALL create(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                         const rtl::OUString& templateName) override;
    void SAL_CALL
    createWith(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
               const rtl::OUString& templateName,
               const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options) override;
    com::sun::star::uno::Sequence<org::ficheaction::Measurement> SAL_CALL
    recompute(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) override;
    void SAL_CALL
    comparePeriods(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const com::sun::star::uno::Sequence<org::ficheaction::Period>& periods,
                   const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options) override;
    org::ficheaction::ImportReport SAL_CALL
    importRows(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
               const rtl::OUString& sourceUrl, const rtl::OUString& registerId,
               const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options) override;
    rtl::OUString SAL_CALL
    dashboard(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
              const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options) override;
    com::sun::star::uno::Sequence<org::ficheaction::Finding> SAL_CALL
    check(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) override;
    sal_Int32 SAL_CALL
    repair(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
           const com::sun::star::uno::Sequence<rtl::OUString>& codes) override;
    sal_Int32 SAL_CALL
    restoreInputs(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) override;
    com::sun::star::uno::Sequence<org::ficheaction::Duplicate> SAL_CALL findDuplicates(
        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) override;
    sal_Int32 SAL_CALL
    mergePeople(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const rtl::OUString& registerId, const rtl::OUString& keepKey, const rtl::OUString& removeKey) override;
    sal_Int32 SAL_CALL
    undoMerge(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
              const rtl::OUString& registerId, const rtl::OUString& keptKey, const rtl::OUString& removedKey) override;

    org::ficheaction::Explanation SAL_CALL
    explain(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
            const rtl::OUString& indicator, const com::sun::star::uno::Sequence<rtl::OUString>& breakdown) override;
    org::ficheaction::Explanation SAL_CALL explainTogether(
        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
        const rtl::OUString& indicator, const com::sun::star::uno::Sequence<rtl::OUString>& breakdown) override;
    rtl::OUString SAL_CALL explainInSheet(
        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
        const rtl::OUString& indicator, const com::sun::star::uno::Sequence<rtl::OUString>& breakdown) override;
    sal_Int32 SAL_CALL explainByFilter(
        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
        const rtl::OUString& indicator, const com::sun::star::uno::Sequence<rtl::OUString>& breakdown) override;
    org::ficheaction::FigureChange SAL_CALL explainChange(
        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
        const rtl::OUString& indicator, const com::sun::star::uno::Sequence<rtl::OUString>& breakdown) override;
    org::ficheaction::FigureChange SAL_CALL explainChangeSinceFrozen(
        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
        const rtl::OUString& indicator, const com::sun::star::uno::Sequence<rtl::OUString>& breakdown) override;
    void SAL_CALL
    freezeFigures(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) override;
    rtl::OUString SAL_CALL
    exportResults(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) override;

    rtl::OUString SAL_CALL
    addRow(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
           const rtl::OUString& registerId,
           const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& values) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL
    addEventSeries(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& values,
                   const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options) override;
    sal_Int32 SAL_CALL
    recordAttendance(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                     const rtl::OUString& eventKey,
                     const com::sun::star::uno::Sequence<org::ficheaction::Attendance>& attendances) override;
    sal_Int32 SAL_CALL
    removeEvent(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const rtl::OUString& eventKey,
                const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options) override;
    void SAL_CALL
    signInSheet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const rtl::OUString& eventKey, const rtl::OUString& url,
                const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options) override;

    org::ficheaction::CopyReport SAL_CALL
    savePartnerCopy(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const rtl::OUString& url,
                    const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options) override;
    org::ficheaction::VerifiedCopy SAL_CALL
    verifyCopy(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) override;

    sal_Int32 SAL_CALL
    saveResults(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const rtl::OUString& url,
                const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options) override;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>
        SAL_CALL consolidate(const com::sun::star::uno::Sequence<rtl::OUString>& urls,
                             const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options,
                             com::sun::star::uno::Sequence<rtl::OUString>& notMatched) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL
    changeDefinition(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                     const rtl::OUString& json) override;
    com::sun::star::uno::Sequence<rtl::OUString>
        SAL_CALL addPack(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                         const rtl::OUString& pack,
                         const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL
    registerSheet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const rtl::OUString& sheet,
                  const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL
    compareDefinition(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                      const rtl::OUString& source) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL
    updateDefinition(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                     const rtl::OUString& source, const com::sun::star::uno::Sequence<rtl::OUString>& keys) override;

    rtl::OUString SAL_CALL
    definition(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document) override;
    void SAL_CALL
    saveAsTemplate(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const rtl::OUString& url) override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> mContext;
};

}
