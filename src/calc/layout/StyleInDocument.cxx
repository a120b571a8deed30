// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/layout/StyleInDocument.hxx"

#include "calc/document/Text.hxx"
#include "calc/layout/StyleNames.hxx"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

#include <algorithm>
#include <array>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
struct Names
{
    const char* name;
    const char* french;
};

constexpr std::array french{Names{styles::base, "FA Base"},
                            Names{styles::cardTitle, "FA Fiche Titre"},
                            Names{styles::cardLabel, "FA Fiche Libellé"},
                            Names{styles::cardText, "FA Fiche Texte"},
                            Names{styles::cardStructure, "FA Fiche Structure"},
                            Names{styles::cardBand, "FA Fiche Bandeau"},
                            Names{styles::cardTableHeading, "FA Fiche Titre de tableau"},
                            Names{styles::cardTableText, "FA Fiche Texte de tableau"},
                            Names{styles::cardLevel, "FA Fiche Niveau"},
                            Names{styles::heading, "FA En-tête"},
                            Names{styles::text, "FA Texte"},
                            Names{styles::wrapped, "FA Texte renvoyé à la ligne"},
                            Names{styles::number, "FA Nombre"},
                            Names{styles::whole, "FA Nombre entier"},
                            Names{styles::hours, "FA Heures"},
                            Names{styles::amount, "FA Montant"},
                            Names{styles::date, "FA Date"},
                            Names{styles::doubtful, "FA Douteux"},
                            Names{styles::gridTitle, "FA Grille Titre"},
                            Names{styles::gridLabel, "FA Grille Libellé"},
                            Names{styles::gridNextLabel, "FA Grille Libellé suivant"},
                            Names{styles::gridDate, "FA Grille Date"},
                            Names{styles::gridTime, "FA Grille Heure"},
                            Names{styles::gridCount, "FA Grille Nombre"},
                            Names{styles::gridObject, "FA Grille Objet"},
                            Names{styles::gridObjectOfPart, "FA Grille Objet de détail"},
                            Names{styles::gridIndicator, "FA Grille Indicateur"},
                            Names{styles::gridBreakdown, "FA Grille Détail"},
                            Names{styles::gridTools, "FA Grille Outils"},
                            Names{styles::gridText, "FA Grille Texte"},
                            Names{styles::gridInput, "FA Grille Saisie"},
                            Names{styles::gridInputDecimal, "FA Grille Saisie décimale"},
                            Names{styles::gridInputPercent, "FA Grille Saisie en pourcentage"},
                            Names{styles::gridActual, "FA Grille Valeur"},
                            Names{styles::gridActualDecimal, "FA Grille Valeur décimale"},
                            Names{styles::gridActualPercent, "FA Grille Valeur en pourcentage"},
                            Names{styles::gridActualPart, "FA Grille Valeur de détail"},
                            Names{styles::gridActualPartDecimal, "FA Grille Valeur décimale de détail"},
                            Names{styles::gridActualPartPercent, "FA Grille Valeur en pourcentage de détail"},
                            Names{styles::gridSigned, "FA Grille Évolution"},
                            Names{styles::gridSignedDecimal, "FA Grille Évolution décimale"},
                            Names{styles::gridSignedPercent, "FA Grille Évolution en pourcentage"},
                            Names{styles::gridSignedPart, "FA Grille Évolution de détail"},
                            Names{styles::gridSignedPartDecimal, "FA Grille Évolution décimale de détail"},
                            Names{styles::gridSignedPartPercent, "FA Grille Évolution en pourcentage de détail"},
                            Names{styles::gridWords, "FA Grille Mots"},
                            Names{styles::gridGap, "FA Grille Écart"},
                            Names{styles::gridGapDecimal, "FA Grille Écart décimal"},
                            Names{styles::gridGapPercent, "FA Grille Écart en pourcentage"},
                            Names{styles::gridPercent, "FA Grille Taux"},
                            Names{styles::gridAlerts, "FA Grille Alertes"},
                            Names{styles::gridAlert, "FA Grille Alerte"},
                            Names{styles::gridLevel, "FA Grille Niveau"},
                            Names{styles::gridSteps, "FA Grille Écart en niveaux"},
                            Names{styles::gridStep, "FA Grille Écart de niveau"},
                            Names{styles::gridIdentity, "FA Grille Identifiant"},
                            Names{styles::gridNotice, "FA Grille Remarque"},
                            Names{styles::boardTitle, "FA Tableau de bord Titre"},
                            Names{styles::boardSubtitle, "FA Tableau de bord Sous-titre"},
                            Names{styles::boardLabel, "FA Tableau de bord Libellé"},
                            Names{styles::boardValue, "FA Tableau de bord Valeur"},
                            Names{styles::boardNote, "FA Tableau de bord Précision"},
                            Names{styles::boardWaiting, "FA Tableau de bord Attente"},
                            Names{styles::boardDataTitle, "FA Tableau de bord Données Titre"},
                            Names{styles::boardDataHeading, "FA Tableau de bord Données En-tête"},
                            Names{styles::boardDataText, "FA Tableau de bord Données Texte"},
                            Names{styles::boardDataNumber, "FA Tableau de bord Données Nombre"},
                            Names{styles::repeated, "FA Répété"}};

rtl::OUString frenchName(const rtl::OUString& style)
{
    const auto exact =
        std::find_if(french.begin(), french.end(), [&](const Names& each) { return style.equalsAscii(each.name); });
    if (exact != french.end())
        return toOffice(exact->french);
    // Of a number with a unit: "FA Number €".
    const rtl::OUString number = rtl::OUString::createFromAscii(styles::number);
    return style.startsWith(number) ? frenchName(number) + style.copy(number.getLength()) : style;
}
}

rtl::OUString styleNameIn(const std::string& language, const rtl::OUString& style)
{
    return language.starts_with("fr") ? frenchName(style) : style;
}

rtl::OUString styleNameIn(const uno::Reference<sheet::XSpreadsheetDocument>& document, const rtl::OUString& style)
{
    const uno::Reference<container::XNameAccess> known(
        uno::Reference<style::XStyleFamiliesSupplier>(document, uno::UNO_QUERY_THROW)
            ->getStyleFamilies()
            ->getByName("CellStyles"),
        uno::UNO_QUERY_THROW);
    return known->hasByName(style) ? style : frenchName(style);
}

rtl::OUString styleNameIn(const uno::Reference<sheet::XSpreadsheetDocument>& document, const char* style)
{
    return styleNameIn(document, rtl::OUString::createFromAscii(style));
}

bool isStyle(const rtl::OUString& name, const char* style)
{
    return name.equalsAscii(style) || name == frenchName(rtl::OUString::createFromAscii(style));
}

}
