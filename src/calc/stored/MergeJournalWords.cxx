// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/stored/MergeJournalWords.hxx"

namespace ficheaction::calc
{

const MergeJournalWords& mergeJournalWords(const std::string& language)
{
    static const MergeJournalWords french{
        "Journal des fusions",
        "Données personnelles\u00A0: cette feuille reste dans la structure. Ne la transmettez pas, ne la modifiez "
        "pas\u202F; "
        "elle permet d’annuler une fusion.",
        {"Date", "Registre", "N° gardé", "N° retiré", "Ligne retirée", "Cellules réécrites", "État", "Pour annuler"},
        "Annulée le "};
    static const MergeJournalWords english{
        "Merge log",
        "Personal data: this sheet stays in the centre. Do not pass it on, do not change it; it lets a merge be "
        "undone.",
        {"Date", "Register", "Number kept", "Number removed", "Row removed", "Cells rewritten", "State", "For undoing"},
        "Undone on "};
    return language.starts_with("fr") ? french : english;
}

}
