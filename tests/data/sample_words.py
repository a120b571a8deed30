# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""The invented words of the sample year: people's names, the calendar, what was said, the steps.

Nobody here exists. The quarter, the partners and the names of the fêtes are those of the seed sheet.
"""

PARTNERS = ["OPH18", "Ville de Vierzon", "France Loire", "Maison de l'Oasis", "AJCV", "C2s services", "PRE",
            "Préfecture du Cher", "Ecole Bodin/Zay", "Cms CG"]

CLOS, TUNNEL, OTHER = "Clos du Roy", "Tunnel-Château", "Autre"
FETE, COMMITTEE, BREAKFAST, PREPARATION = "Manifestation", "Comité technique", "Petit déjeuner", "Réunion préparatoire"
HELD, PLANNED, CANCELLED = "Réalisée", "Prévue", "Annulée"

SURNAMES = """Valombre|Tréfontaine|Courvallon|Desgranval|Bréchaudon|Lavergnat|Périgault-Dray|d'Arcombe|de La Brévanne
Le Quinvec|Kerlouvan|Saint-Aubrac|Champloriot|Fontbrune-Aubé|Mirandelot|du Hallouet|L'Hermineau|Roncevray|Bois-Guérande
Ben Sahrane|El Madhourane|Aït Tizirène|Boudjalane|Zerrouketti|Benhalloum|Khelfaoudi|Ouldrissane|Tazerhoun|Mezghounet
Diakouré|Konandié|N'Golandé|Sissoumba|Ouattandé|Fofandio|Bakayandé|Mendyssa|Ndombélé-Rive|Touréndi
Özkarman|Yıldırgan|Demirsoylan|da Rivalta|dos Pinheiral|Ferreirinhas|Carvalhosim|Phamlinh|Tran-Delorive|Vuong-Sarrel
Kowalenski-Roy|Petrovanu|Ionescaru|Stojanek|Madi Souhaïl|Ahamadou-Bé|Célestinard|Zéphirin-Laug|Rakotomavo-Lys
Müllerand|Peñaverde|Åkerval|Grünewaldt-Sens|Čapkovar|Łozinel""".replace("\n", "|").split("|")

FIRST_NAMES = {
    "F": """Aïcha|Élodie|Marie-Noëlle|Fatoumata|Inès|Chloé|Yasmine|Solène|Gülay|Maria-João|Anne-Lise|Khadija|Zoé|Mélissa
Awa|Léonie|Nour|Bérengère|Thuy|Irina|Rose-Aimée|Samira|Océane|Jeanne|Malika|Noémie|Djénéba|Céleste|Lina|Françoise
Soraya|Maëlys|Hanitra|Édith|Assia|Lucie|Binta|Capucine|Naïma|Agnès""".replace("\n", "|").split("|"),
    "M": """Karim|Jean-Loup|Mamadou|Théo|Loïc|Emre|Raphaël|Youssef|João|Gaël|Abdoulaye|Noé|Hervé|Ismaël|Cédric|Mickaël
Tuan|Mehdi|Étienne|Pierre-Yves|Sofiane|Lucas|Moussa|Anaël|Brahim|Joël|Ousmane|Timéo|Andreï|Rachid|Basile|Kévin
François|Tahina|Bilal|Benoît|Ilyès|Marcelin|Adama|Grégoire""".replace("\n", "|").split("|"),
}

# Date, type, title, moment, quarter, state, themes, parenting actions.
EVENTS = [
    ("2025-09-25T18:30", COMMITTEE, "Comité technique de rentrée 2025", "Soirée", CLOS, HELD, "bilan de l'été", None),
    ("2025-10-04", FETE, "Le Clos c'clean, automne 2025", "Après-midi", CLOS, HELD, "cadre de vie",
     "Atelier tri en famille"),
    ("2025-10-16", BREAKFAST, "Petit déjeuner « sommeil »", "Matin", CLOS, HELD, "sommeil; rythmes de l'enfant", None),
    ("2025-11-20", PREPARATION, "Préparer le goûter de Noël", "Après-midi", CLOS, HELD, None, None),
    ("2025-12-13", FETE, "Goûter de Noël du Clos", "Après-midi", CLOS, HELD, "solidarité", "Contes à deux voix"),
    ("2025-12-31T18:30", FETE, "Réveillon partagé 2025", "Soirée", TUNNEL, HELD, "solidarité",
     "Jeux de société en famille"),
    ("2026-01-01", FETE, "Le premier café de l'année", "Matin", CLOS, HELD, "solidarité", "Lecture du matin"),
    ("2026-01-15", BREAKFAST, "Petit déjeuner « écrans »", "Matin", CLOS, HELD, "écrans", None),
    ("2026-01-22T18:30", COMMITTEE, "Comité technique de janvier", "Soirée", CLOS, HELD, "programme de l'année", None),
    ("2026-01-29", BREAKFAST, "Petit déjeuner « sommeil »", "Matin", CLOS, HELD, "Sommeil; écrans", None),
    ("2026-02-05", PREPARATION, "Préparer le carnaval", "Après-midi", CLOS, HELD, None, None),
    ("2026-02-12", BREAKFAST, "Petit déjeuner « alimentation »", "Matin", TUNNEL, HELD, "alimentation\nbudget", None),
    ("2026-02-19T18:30", COMMITTEE, "Comité technique de février", "Soirée", CLOS, HELD, "cadre de vie", None),
    ("2026-02-21", FETE, "Carnaval du Clos", "Après-midi", CLOS, HELD, "culture",
     "Atelier masques parents-enfants; Maquillage en famille"),
    ("2026-03-05", BREAKFAST, "Petit déjeuner « école »", "Matin", CLOS, HELD, "école; devoirs", None),
    ("2026-03-12T18:30", COMMITTEE, "Comité technique de mars", "Soirée", CLOS, HELD, "propreté; stationnement", None),
    ("2026-03-14", PREPARATION, "Préparer le Clos c'clean", "Matin", CLOS, HELD, None, None),
    ("2026-03-19", BREAKFAST, "Petit déjeuner « sommeil des tout-petits »", "Matin", CLOS, HELD, "sommeil", None),
    ("2026-03-21", FETE, "Le Clos c'clean, printemps", "Journée", CLOS, HELD, "cadre de vie; propreté",
     "Atelier tri en famille; Fresque parents-enfants"),
    ("2026-04-02", BREAKFAST, "Petit déjeuner « alimentation »", "Matin", CLOS, HELD,
     "Alimentation ; activité physique", None),
    ("2026-04-04", FETE, "Chasse aux œufs du Tunnel-Château", "Après-midi", TUNNEL, HELD, "loisirs",
     "Parcours de motricité\nPhoto de famille"),
    ("2026-04-16", PREPARATION, "Préparer la fête des voisins (Clos)", "Après-midi", CLOS, HELD, None, None),
    ("2026-04-23T18:30", COMMITTEE, "Comité technique d'avril", "Soirée", CLOS, CANCELLED, None, None),
    ("2026-04-30", BREAKFAST, "Petit déjeuner « vacances »", "Matin", TUNNEL, HELD, "vacances; budget", None),
    ("2026-05-07", PREPARATION, "Préparer la fête des voisins (Tunnel)", "Après-midi", TUNNEL, HELD, None, None),
    ("2026-05-21T18:30", COMMITTEE, "Comité technique de mai", "Soirée", CLOS, HELD, "fêtes de l'été", None),
    ("2026-05-28", BREAKFAST, "Petit déjeuner « école »", "Matin", CLOS, HELD, "école\nÉcrans", None),
    ("2026-05-29T19:00", FETE, "Fête des voisins du Clos du Roy", "Soirée", CLOS, HELD, "vivre ensemble",
     "Jeux de société en famille"),
    ("2026-06-05T19:00", FETE, "Fête des voisins du Tunnel-Château", "Soirée", TUNNEL, HELD, "vivre ensemble",
     "Jeux de société en famille; Atelier cuisine à quatre mains"),
    ("2026-06-09", PREPARATION, "Préparer le Clos c'fête", "Matin", CLOS, HELD, None, None),
    # Typed as text, but with one meaning.
    ("texte:12/06/2026", BREAKFAST, "Petit déjeuner « vacances »", "Matin", CLOS, HELD, "vacances", None),
    ("2026-06-20", FETE, "Le Clos c'fête", "Journée", CLOS, HELD, "culture; vivre ensemble",
     "Espace câlin-lecture; Atelier cuisine à quatre mains; Fresque parents-enfants"),
    # A date in words.
    ("texte:courant juin", FETE, "Balade à vélo en famille", "Après-midi", TUNNEL, HELD, "activité physique",
     "Vélo parents-enfants"),
    ("2026-06-25T18:30", COMMITTEE, "Comité technique de juin", "Soirée", CLOS, HELD, "bilan de la fête", None),
    ("2026-07-03", PREPARATION, "Préparer le Clos c'sun", "Après-midi", CLOS, HELD, None, None),
    ("2026-07-11", FETE, "Le Clos c'sun – ciné plein air", "Soirée", CLOS, HELD, "culture", "Soirée pyjama en famille"),
    ("2026-07-25", FETE, "Le Clos c'sun – jeux d'eau", "Après-midi", CLOS, HELD, "loisirs",
     "Parcours de motricité; photo de famille"),
    ("2026-08-08", FETE, "Le Clos c'sun – soirée grillades", "Soirée", CLOS, CANCELLED, "vivre ensemble",
     "Atelier cuisine à quatre mains"),
    ("2026-08-22", FETE, "Le Clos c'sun au Tunnel", "Après-midi", TUNNEL, HELD, "loisirs", "Contes à deux voix"),
    ("2026-09-03", BREAKFAST, "Petit déjeuner « école »", "Matin", CLOS, HELD, "ÉCOLE; sommeil", None),
    ("2026-09-10T18:30", COMMITTEE, "Comité technique de rentrée", "Soirée", CLOS, HELD, "bilan de l'été", None),
    ("2026-09-17", PREPARATION, "Préparer la rentrée des familles", "Après-midi", TUNNEL, HELD, None, None),
    # A state that is not in the list.
    ("2026-09-24", BREAKFAST, "Petit déjeuner « écrans »", "Matin", TUNNEL, "Réalisé", "écrans; réseaux sociaux", None),
    ("2026-09-26", FETE, "Rentrée des familles du Tunnel-Château", "Après-midi", TUNNEL, HELD, "école",
     "Espace câlin-lecture; Lecture du soir"),
    ("2026-10-03", FETE, "Le Clos c'clean, automne", "Journée", CLOS, HELD, "cadre de vie", "atelier tri en famille "),
    ("2026-10-08", BREAKFAST, "Petit déjeuner « alimentation »", "Matin", CLOS, HELD, "alimentation; e\u0301crans",
     None),
    # A meeting that was held, but its title was forgotten.
    ("2026-10-15T18:30", COMMITTEE, None, "Soirée", CLOS, HELD, "éclairage public", None),
    ("2026-10-22", BREAKFAST, "Petit déjeuner « vacances »", "Matin", CLOS, CANCELLED, "vacances", None),
    ("2026-10-31", FETE, "Goûter d'automne du Tunnel-Château", "Après-midi", TUNNEL, HELD, "loisirs",
     "Atelier masques parents-enfants"),
    # A day that does not exist.
    ("texte:31/02/2026", PREPARATION, "Préparer les décorations", "Après-midi", CLOS, HELD, None, None),
    ("2026-11-05", BREAKFAST, "Petit déjeuner « sommeil »", "Matin", CLOS, HELD, "sommeil; écrans; école", None),
    ("2026-11-12T18:30", COMMITTEE, "Comité technique de novembre", "Soirée", CLOS, HELD, "charges; éclairage public",
     None),
    ("2026-11-19", PREPARATION, "Préparer le goûter de fin d'année", "Après-midi", CLOS, HELD, None, None),
    ("2026-11-26", BREAKFAST, "Petit déjeuner « alimentation »", "Matin", OTHER, HELD, "alimentation; vacances", None),
    ("2026-12-03", PREPARATION, "Préparer le réveillon partagé", "Après-midi", CLOS, PLANNED, None, None),
    ("2026-12-10T18:30", COMMITTEE, "Comité technique de décembre", "Soirée", CLOS, PLANNED, None, None),
    ("2026-12-12", FETE, "Goûter de fin d'année", "Après-midi", OTHER, HELD, "solidarité",
     "Contes à deux voix; Lecture du soir"),
    ("2026-12-17", BREAKFAST, "Petit déjeuner « écrans »", "Matin", CLOS, PLANNED, "écrans", None),
    ("2026-12-31T18:30", FETE, "Réveillon partagé du Clos", "Soirée", CLOS, HELD, "solidarité",
     "Jeux de société en famille"),
    ("2027-01-01", FETE, "Le premier café de l'année 2027", "Matin", CLOS, PLANNED, None, None),
    ("2027-01-21T18:30", COMMITTEE, "Comité technique de janvier 2027", "Soirée", CLOS, PLANNED, None, None),
    ("2027-02-04", BREAKFAST, "Petit déjeuner « devoirs »", "Matin", CLOS, PLANNED, "devoirs", None),
]

MATERIAL = ["Barnums, tables et bancs", "Sono et micros", "Friteuse, plancha, glacières", "Vaisselle réutilisable",
            "Vidéoprojecteur et écran", "Gants, pinces et sacs", "Machine à café, thermos", "Malle de jeux de société"]

NOTES = ["Repli dans la salle à cause de la pluie", "Beaucoup de nouvelles familles", 
         "Salle trop petite, voir la maison de quartier",
         "Prévoir un coin pour les tout-petits", "Bonne entraide pour le rangement",
         "Traduction assurée par des habitantes",
         "Affichage dans les halls à faire plus tôt", "Le bailleur propose de prêter un local"]

TRADES = ["Animation sociale", "Coordination du quartier", "Travail social", "Enseignement", "Médiation"]

# Date, event (its title, or None), body or None, subject, words, tone, link.
LANDLORD_WORDS = [
    ("2025-11-28", None, "OPH18", "Halls d'entrée", "Les dégradations ont baissé dans les halls depuis l'été.",
     "Positive", None),
    ("2026-01-20", None, "France Loire", "Encombrants", "Les dépôts sauvages continuent derrière le bâtiment C.",
     "Négative", None),
    ("2026-03-23", "Le Clos c'clean, printemps", "OPH18", "Espaces verts",
     "Deux bennes remplies dans la journée : nos équipes n'avaient jamais vu cela.", "Positive", None),
    ("2026-03-30", "Le Clos c'clean, printemps", "France Loire", "Espaces verts",
     "Opération utile, à refaire plus souvent pour que l'effet dure.", "Mitigée", None),
    ("2026-04-14", None, "OPH18", "Stationnement", "Les réclamations sur le stationnement restent nombreuses.",
     "Négative", None),
    ("2026-06-02", "Fête des voisins du Clos du Roy", "OPH18", "Vie des immeubles",
     "Nos gardiens ont rencontré des locataires qu'ils ne voyaient jamais.", "positive ", None),
    ("2026-06-23", "Le Clos c'fête", "France Loire", "Vie des immeubles",
     "Une belle image du quartier ; la remise en état a pris deux jours.", "Mitigée",
     "https://exemple.invalid/clos/bilan-fete"),
    ("2026-07-15", "Le Clos c'sun – ciné plein air", "OPH18", "Bruit", "Trois appels pour le bruit après minuit.",
     "Négative", None),
    ("2026-09-11", None, "OPH18", "Visite en marchant", "Compte rendu transmis, en attente de nos services.", None,
     None),
    ("2026-10-06", "Le Clos c'clean, automne", "France Loire", "Tri", "Le tri progresse dans les points d'apport.",
     "Positive", None),
    ("2026-10-20", None, "France Loire", "Éclairage", None, None, "https://exemple.invalid/clos/eclairage"),
    ("2026-12-15", None, "OPH18", "Bilan de l'année", "Moins de plaintes que l'an passé, et un dialogue plus simple.",
     "Positive", None),
]

RESIDENT_WORDS = [
    ("2025-12-14", "Goûter de Noël du Clos", "Fêtes", "On s'est enfin parlé entre voisins de palier.", "Positive"),
    ("2026-01-02", "Le premier café de l'année", "Fêtes", "Un café pour commencer l'année, il n'en faut pas plus.",
     "Positive"),
    ("2026-01-15", "Petit déjeuner « écrans »", "Parentalité",
     "Je ne suis pas la seule à me disputer pour la tablette !", "Positive"),
    ("2026-01-30", None, "Cadre de vie", "Les ascenseurs sont encore tombés en panne cet hiver.", "Négative"),
    ("2026-02-12", "Petit déjeuner « alimentation »", "Parentalité",
     "Les idées de repas à petit prix, je les ai essayées.", "Positive"),
    ("2026-02-21", "Carnaval du Clos", "Fêtes", "Mon fils parle encore de son masque.", "Positive"),
    ("2026-03-12", "Comité technique de mars", "Participation", "On nous écoute, mais on attend toujours les réponses.",
     "Mitigée"),
    ("2026-03-21", "Le Clos c'clean, printemps", "Cadre de vie", "C'est propre aujourd'hui. Et dans un mois ?",
     "Mitigée"),
    ("2026-03-22", "Le Clos c'clean, printemps", "Cadre de vie",
     "Les enfants ont repris les grands qui jetaient par terre.", "Positive"),
    ("2026-04-04", "Chasse aux œufs du Tunnel-Château", "Fêtes", "Première fois que je traverse la rue pour venir ici.",
     "Positive"),
    ("2026-05-05", None, "Participation", "Le soir à 18 h 30, avec des petits, ce n'est pas possible.", "Négative"),
    ("2026-05-29", "Fête des voisins du Clos du Roy", "Fêtes",
     "Chacun a apporté un plat, il en restait pour le lendemain.", "Positive"),
    ("2026-06-05", "Fête des voisins du Tunnel-Château", "Fêtes",
     "Belle soirée, mais pas assez de chaises pour les anciens.", "MITIGEE"),
    ("2026-06-20", "Le Clos c'fête", "Fêtes", "J'ai tenu la buvette : je ne savais pas que j'en étais capable.",
     "Positive"),
    ("2026-06-20", "Le Clos c'fête", "Fêtes", "On attend cette fête toute l'année.", "Positive"),
    ("2026-06-22", "Le Clos c'fête", "Fêtes", "Trop de bruit pour ceux qui travaillent tôt.", "Négative"),
    ("2026-07-11", "Le Clos c'sun – ciné plein air", "Culture",
     "Le cinéma, pour nous, c'est trop cher ; là, on est venus à six.", "Positive"),
    ("2026-07-26", "Le Clos c'sun – jeux d'eau", "Vacances", "Nous ne partons pas, alors c'était un peu nos vacances.",
     "Positive"),
    ("2026-09-03", "Petit déjeuner « école »", "Parentalité", "J'ose maintenant poser des questions à la maîtresse.",
     "Positive"),
    ("2026-09-26", "Rentrée des familles du Tunnel-Château", "Promotion",
     "Je me suis inscrite à la couture en sortant.", "Positive"),
    ("2026-10-03", "Le Clos c'clean, automne", "Cadre de vie", "Toujours les mêmes qui ramassent.", "Négative"),
    ("2026-10-16", None, "Cadre de vie", "Le soir, l'allée est dans le noir.", None),
    ("2026-11-05", "Petit déjeuner « sommeil »", "Parentalité",
     "Depuis, on éteint tout à 20 heures.\nÇa marche un soir sur deux.", "Mitigée"),
    ("2026-12-12", "Goûter de fin d'année", "Fêtes", None, "Positive"),
    ("2026-12-31T18:30", "Réveillon partagé du Clos", "Fêtes", "Sans cela, je serais restée seule ce soir.",
     "Positive"),
]

PARTNER_WORDS = [
    ("2026-03-13", "Comité technique de mars", "PRE", "Partenariat", "Le comité nous fait gagner du temps.", "Positive",
     None),
    ("2026-06-24", "Le Clos c'fête", "Ecole Bodin/Zay", "Partenariat", "Les parents entrent plus facilement à l'école.",
     "Positive", None),
    ("2026-09-14", None, "AJCV", "Partenariat", "Les dates arrivent trop tard pour mobiliser les jeunes.", "Négative",
     None),
    ("2026-11-13", "Comité technique de novembre", "Ville de Vierzon", "Partenariat",
     "Des priorités claires, un calendrier à tenir.",
     "Mitigée", "https://exemple.invalid/clos/comite-novembre"),
]

THROUGHOUT = "Tout au long de l'année, à diverses périodes repérées"

# Step, due, done, state, owner.
STEPS = [
    ("Participation à la co-construction d'actions sur le quartier", THROUGHOUT, None, "Prévue", "ADS"),
    ("Réunions comité techniques en soirée avec les habitants", THROUGHOUT, "2026-11-12", "Réalisée",
     "Coordination du quartier"),
    ("Petits déjeuners", THROUGHOUT, "2026-11-26", "Réalisée", "ADS"),
    ("Réunions préparatoires entre professionnels et habitants en sous-commissions sur une manifestation donnée",
     "Avant chaque manifestation", "2026-11-19", "Réalisée", "ADS"),
    ("Accompagnement humain, financier, matériels", THROUGHOUT, None, "Prévue", "Direction"),
    ("Participations aux diverses manifestations : le Clos c'fête, le Clos c'sun, le Clos c'clean, "
     "la fête des voisins…",
     THROUGHOUT, "2026-12-31", "Réalisée", "Équipe du Centre social"),
    ("Bilan avec les partenaires et les habitants", "date:2027-01-21", None, "Prévue", "Coordination du quartier"),
]

TARGETS = {"events_held": 12, "meetings_held": 30, "attendance": 2200, "families": 60, "people": 220,
           "support_hours": 250, "support_amount": 6000, "minutes_coverage": 0.9, "landlord_feedback": 10,
           "residents_words": 20, "parenting_actions": 10, "breakfast_themes": 6, "new_members": 25,
           "tunnel_participants": 30, "promotion_reach": 50, "promotion_both": "Quelques familles"}

BASELINES = {"events_held": 9, "meetings_held": 24, "attendance": 1680, "families": 48, "people": "Non mesuré",
             "support_hours": 210, "support_amount": 5200, "minutes_coverage": 0.6, "landlord_feedback": 5,
             "residents_words": 11, "parenting_actions": 6, "breakfast_themes": 4, "new_members": 14,
             "tunnel_participants": "Non mesuré"}

ANALYSIS = {
    "events_held": "Une fête annulée pour orage ; les deux réveillons encadrent l'année.",
    "meetings_held": "Le rythme des petits déjeuners tient ; les comités du soir restent difficiles pour les parents.",
    "people": "Une partie du public des fêtes est seulement comptée : l'écart se lit dans l'intervalle.",
    "minutes_coverage": "Les comptes rendus des fêtes sont à rattraper.",
    "residents_words": "Des paroles recueillies sur place, à restituer en comité.",
    "parenting_actions": "La lecture et la cuisine reviennent le plus.",
    "tunnel_participants": "Le passage du Clos vers le Tunnel-Château se fait d'abord par les enfants.",
}
