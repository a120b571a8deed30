# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""What a sample fills in that its template leaves open: sections of the card, values of lists, what was expected of parts."""

FICHES = {
    "reaap-parentalite": {
        "card": [
            {
                "id": "title",
                "label": "Action",
                "title": "Action 3 – Être parents aux Tilleuls : se retrouver, en parler, faire ensemble"
            },
            {
                "id": "diagnosis",
                "label": "Constat de départ",
                "text": ("À Saint-Vérain-les-Saules, quatre familles sur dix du quartier des Tilleuls élèvent seules "
                 "leurs enfants. Les parents rencontrés à la sortie des écoles disent leur fatigue, leurs doutes "
                 "devant les écrans et l’adolescence, et le peu d’occasions d’en parler sans être jugés.\nLe "
                 "centre social La Clairière ouvre des temps réguliers, préparés avec eux : un café hebdomadaire, "
                 "des ateliers avec les enfants, des soirées avec un professionnel.")
            },
            {
                "id": "public",
                "label": "Public visé",
                "text": "Parents d’enfants de 0 à 18 ans de la commune, futurs parents et grands-parents"
            },
            {
                "id": "means",
                "label": "Moyens",
                "groups": [
                    {
                        "label": "Humains",
                        "items": [
                            "1 référente familles à mi-temps",
                            "Intervenants : psychologue, conseillère conjugale, puéricultrice",
                            "Parents bénévoles"
                        ]
                    },
                    {
                        "label": "Financiers",
                        "items": ["Caf, fonds national parentalité", "Ville", "Fonds propres du centre social"]
                    },
                    {"label": "Matériels", "items": ["Salle des familles, coin jeux, malle de livres"]}
                ]
            },
            {
                "id": "stages",
                "label": "Déroulement",
                "steps": [
                    {
                        "text": "Préparer avec les parents",
                        "items": ["Recueil des envies en juin et en décembre", "Choix des thèmes et des intervenants"],
                        "due": "Deux fois par an"
                    },
                    {
                        "text": "Animer les rencontres",
                        "items": ["Café des parents", "Ateliers parents-enfants", "Groupes de parole et conférences"],
                        "due": "De janvier à décembre, hors vacances d’été"
                    },
                    {
                        "text": "Évaluer",
                        "items": ["Questionnaires au début et à la fin du parcours", "Bilan partagé avec le réseau"],
                        "due": "Décembre"
                    }
                ],
                "stepsLabel": "Étapes",
                "dueLabel": "Calendrier"
            },
            {
                "id": "participation",
                "label": "Place des parents",
                "participation": {
                    "scale": "participation_levels",
                    "current": "Contribution",
                    "target": "Coopération",
                    "currentLabel": "Niveau actuel",
                    "targetLabel": "Niveau visé"
                }
            }
        ],
        "lists": {
            "places": [
                "Centre social",
                "École des Tilleuls",
                "École du Bord-de-l'Eau",
                "Médiathèque",
                "Parc des Saules"
            ],
            "quarters": ["Les Tilleuls", "Bord-de-l'Eau", "Centre-bourg", "Autre commune"],
            "partners": [
                "Caf de la Vérane",
                "PMI",
                "École des Tilleuls",
                "École du Bord-de-l'Eau",
                "Médiathèque",
                "Mission jeunesse",
                "Réseau parentalité de la Vérane"
            ]
        },
        "parts": {
            "sessions_held": [
                {"keys": ["Café des parents"], "baseline": 16, "target": 24},
                {"keys": ["Atelier parents-enfants"], "target": 8}
            ]
        }
    },
    "ludotheque": {
        "card": [
            {"id": "title", "label": "Action", "title": "Action 7 – La ludothèque « Le Dé vert »"},
            {
                "id": "presentation",
                "label": "Présentation",
                "text": ("Ouverte en 2016 dans l’ancienne poste de Valsonne-sous-Bois, la ludothèque du centre social Les "
                 "Quatre Chemins réunit un lieu où l’on joue sur place et un fonds de jeux à emprunter.\nElle "
                 "accueille les familles, les assistantes maternelles, les classes et les résidents du foyer, et "
                 "sort de ses murs pour jouer dans les quartiers.")
            },
            {
                "id": "public",
                "label": "Public visé",
                "text": "Familles et collectivités de Valsonne-sous-Bois et des communes voisines"
            },
            {
                "id": "hours",
                "label": "Horaires d’ouverture",
                "items": [
                    "Mardi, 9 h 30 à 11 h 30 : petite enfance",
                    "Mercredi, 14 h à 18 h : tout public",
                    "Vendredi, 16 h 30 à 18 h 30 : tout public",
                    "Samedi, 10 h à 12 h 30 : tout public",
                    "Un vendredi par mois, 20 h à 23 h : soirée jeux"
                ]
            },
            {
                "id": "means",
                "label": "Moyens",
                "groups": [
                    {
                        "label": "Humains",
                        "items": ["1 ludothécaire à temps plein, 1 animateur à mi-temps", "Une dizaine de bénévoles"]
                    },
                    {"label": "Matériels", "items": ["120 m², fonds de jeux et jouets, véhicule partagé"]},
                    {"label": "Financiers", "items": ["Adhésions, Ville, Caf"]}
                ]
            },
            {
                "id": "stages",
                "label": "Déroulement",
                "steps": [
                    {
                        "text": "Renouveler le fonds",
                        "items": ["Tri et réparation", "Achats choisis avec les adhérents"],
                        "due": "Janvier et septembre"
                    },
                    {
                        "text": "Sortir de la ludothèque",
                        "items": ["Pieds d’immeuble", "Fête du jeu"],
                        "due": "D’avril à octobre"
                    }
                ],
                "stepsLabel": "Étapes",
                "dueLabel": "Calendrier"
            },
            {
                "id": "participation",
                "label": "Place des habitants",
                "participation": {
                    "scale": "participation_levels",
                    "current": "Consultation",
                    "target": "Contribution",
                    "currentLabel": "Niveau actuel",
                    "targetLabel": "Niveau visé"
                }
            }
        ],
        "lists": {
            "towns": ["Le Bourg", "Les Hauts-Prés", "La Gare", "Autre commune"],
            "places": [
                "Ludothèque",
                "Les Hauts-Prés",
                "La Gare",
                "École Jean-Moulinet",
                "Foyer des Glycines",
                "Médiathèque"
            ],
            "partners": [
                "Ville de Valsonne-sous-Bois",
                "Médiathèque",
                "Relais petite enfance",
                "École Jean-Moulinet",
                "Foyer des Glycines",
                "Bailleur Habitat Clair"
            ]
        },
        "parts": {}
    },
    "clas-accompagnement": {
        "card": [
            {"id": "title", "label": "Action", "title": "Action 5 – Le temps des devoirs, et davantage"},
            {
                "id": "need",
                "label": "Besoin repéré",
                "text": ("À Montclairière, les deux écoles et le collège signalent des enfants qui n’ont chez eux ni lieu "
                 "calme, ni adulte disponible pour les aider. Des parents disent ne pas comprendre ce que l’école "
                 "attend.\nLe centre social Le Tilleul réunit trois petits groupes, chaque semaine, avec des "
                 "salariés et des bénévoles : méthode, culture, jeux, et un lien suivi avec les familles et les "
                 "enseignants.")
            },
            {
                "id": "means",
                "label": "Moyens",
                "groups": [
                    {"label": "Humains", "items": ["1 coordinatrice, 3 animateurs", "Bénévoles et services civiques"]},
                    {"label": "Financiers", "items": ["Caf, prestation de service Clas", "Ville", "Cité éducative"]}
                ]
            },
            {
                "id": "stages",
                "label": "Déroulement",
                "steps": [
                    {
                        "text": "Constituer les groupes",
                        "items": ["Rencontre des enseignants", "Entretien avec chaque famille"],
                        "due": "Septembre et octobre"
                    },
                    {
                        "text": "Accompagner",
                        "items": ["Une séance par groupe et par semaine", "Une sortie par trimestre"],
                        "due": "D’octobre à juin"
                    },
                    {
                        "text": "Faire le point",
                        "items": ["Une rencontre de tous les parents par trimestre", "Bilan avec l’école"],
                        "due": "Décembre, mars et juin"
                    }
                ],
                "stepsLabel": "Étapes",
                "dueLabel": "Calendrier"
            },
            {
                "id": "participation",
                "label": "Place des parents",
                "participation": {
                    "scale": "participation_levels",
                    "current": "Information",
                    "target": "Contribution",
                    "currentLabel": "Niveau actuel",
                    "targetLabel": "Niveau visé"
                }
            }
        ],
        "lists": {
            "schools": ["École du Levant", "École des Coteaux", "Collège Les Ormes", "Lycée du Plateau"],
            "partners": [
                "Caf de la Vérane",
                "École du Levant",
                "École des Coteaux",
                "Collège Les Ormes",
                "Ville de Montclairière",
                "Réussite éducative",
                "Bibliothèque"
            ]
        },
        "parts": {"team": [{"keys": ["Bénévole"], "baseline": 5, "target": 8}]}
    },
    "fph-fonds-habitants": {
        "card": [
            {
                "id": "title",
                "label": "Action",
                "title": "Action 9 – Le Coup de pouce, fonds de participation des habitants"
            },
            {
                "id": "origin",
                "label": "Origine du fonds",
                "text": ("Depuis 2019, la Ville et l’État confient au centre social Les Passeurs une enveloppe pour les "
                 "petits projets des quartiers Beausoleil et La Varenne, à Sainte-Aurore-du-Lac.\nUn comité où "
                 "les habitants sont majoritaires reçoit chaque porteur, décide dans le mois, et la somme est "
                 "avancée : peu de papiers, une réponse rapide.")
            },
            {
                "id": "public",
                "label": "Public visé",
                "text": "Habitants, collectifs et petites associations de Beausoleil et de La Varenne"
            },
            {
                "id": "rules",
                "label": "Règles du fonds",
                "items": [
                    "800 € au plus par projet, 1 200 € si trois quartiers sont concernés.",
                    "Le porteur présente lui-même son projet au comité.",
                    "Un bilan d’une page dans les deux mois, avec les justificatifs."
                ]
            },
            {
                "id": "means",
                "label": "Moyens",
                "groups": [
                    {
                        "label": "Humains",
                        "items": ["1 animatrice, deux jours par semaine", "Comité de 12 habitants volontaires"]
                    },
                    {"label": "Financiers", "items": ["Enveloppe annuelle : État, Ville, bailleur"]}
                ]
            },
            {
                "id": "stages",
                "label": "Déroulement d’un dossier",
                "steps": [
                    {
                        "text": "Accompagner le porteur",
                        "items": ["Écrire le projet", "Chiffrer le budget"],
                        "due": "Toute l’année"
                    },
                    {
                        "text": "Décider en comité",
                        "items": ["Présentation, échange, vote"],
                        "due": "Une fois par trimestre au moins"
                    },
                    {
                        "text": "Réaliser et rendre compte",
                        "items": ["Avance de la somme", "Bilan d’une page"],
                        "due": "Dans les deux mois"
                    }
                ],
                "stepsLabel": "Étapes",
                "dueLabel": "Délai"
            },
            {
                "id": "participation",
                "label": "Pouvoir des habitants",
                "participation": {
                    "scale": "participation_levels",
                    "current": "Coopération",
                    "target": "Codécision",
                    "currentLabel": "Niveau actuel",
                    "targetLabel": "Niveau visé"
                }
            }
        ],
        "lists": {
            "quarters": ["Beausoleil", "La Varenne", "Les deux"],
            "funders": [
                "État – contrat de ville",
                "Ville de Sainte-Aurore-du-Lac",
                "Bailleur Habitat des Rives",
                "Caf du Lac"
            ]
        },
        "parts": {}
    }
}
