"""What the extension is to say in each language, as a person reads it on the screen."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    prefix: str  # of the pictures' names
    menu: str
    menu_key: str
    new_entry: str
    recompute_entry: str
    check_entry: str
    compare_entry: str
    new_title: str
    template: str
    sample_template: str
    english_template: str
    template_key: str
    structure: str
    period_end: str
    sample: str
    this_workbook: str
    create: str
    findings_title: str
    findings_start: str
    findings_list: str
    severities: tuple
    go_button: str
    compare_title: str
    period_before: str
    months: str
    months_key: str
    months_columns: str
    compare: str
    remove: str
    help_entry: str
    help_title: str
    first_page: str
    new_page: str
    options_entry: str
    options_title: str
    import_step: str


FRENCH = Words(
    prefix="fr", menu="Fiche action", menu_key="alt+c", new_entry="Nouvelle fiche action…",
    recompute_entry="Recalculer la grille", check_entry="Contrôler les données…",
    compare_entry="Comparer des périodes…", new_title="Nouvelle fiche action",
    template="Modèle\u00a0:", sample_template="Dynamique partenariale sur le quartier du Clos du Roy",
    english_template="Action de quartier (modèle en anglais)",
    template_key="alt+m", structure="Nom de la structure\u00a0:",
    period_end="au\u00a0:", sample="Commencer avec des données d’exemple",
    this_workbook="Dans ce classeur", create="Créer",
    findings_title="Contrôler les données", findings_start="À vérifier dans les registres\u00a0: ",
    findings_list="Constats\u00a0:", severities=("Erreur", "Doute", "Remarque"), go_button="Aller à la cellule",
    compare_title="Comparer des périodes", period_before="La période précédente\u00a0: 2025", months="Ses mois",
    months_key="alt+m", months_columns="12 colonnes de plus\u00a0: janvier 2026, février 2026, mars 2026 … décembre 2026",
    compare="Comparer", remove="Retirer les colonnes",
    help_entry="Aide", help_title="Aide\u00a0: fiche action", first_page="Premiers pas",
    new_page="Nouvelle fiche action", options_entry="Options…",
    options_title="Options - Fiche action - Fiches et copies", import_step="Étape {} sur 4\u00a0: ")

ENGLISH = Words(
    prefix="en", menu="Action sheet", menu_key="alt+a", new_entry="New Action Sheet…",
    recompute_entry="Recalculate the Grid", check_entry="Check the Data…",
    compare_entry="Compare Periods…", new_title="New Action Sheet",
    template="Template:", sample_template="Partnership in the Clos du Roy neighbourhood (in French)",
    english_template="Neighbourhood action", template_key="alt+t", structure="Name of the centre:",
    period_end="to:", sample="Start with sample data", this_workbook="In this workbook",
    create="Create", findings_title="Check the Data",
    findings_start="To look at in the registers: ", findings_list="Findings:", severities=("Error", "Doubt", "Remark"), go_button="Go to Cell",
    compare_title="Compare Periods", period_before="The period before: 2025", months="Its months", months_key="alt+m",
    months_columns="12 more columns: janvier 2026, février 2026, mars 2026 … décembre 2026",
    compare="Compare", remove="Remove the Columns",
    help_entry="Help", help_title="Help: action sheet", first_page="First steps",
    new_page="New action sheet", options_entry="Options…",
    options_title="Options - Action Sheet - Sheets and Copies", import_step="Step {} of 4: ")
