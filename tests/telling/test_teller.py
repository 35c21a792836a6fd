"""Events of short articles, through the whole engine."""

import pytest

from timeline_app.domain.calendar import day_of
from timeline_app.domain.event import Status
from timeline_app.reading.read import read_text
from timeline_app.workflow import analyse

FRIDAY = day_of(2025, 2, 14)


def events(text, day=FRIDAY):
    return analyse(read_text(text), day).events


def kept(text, day=FRIDAY):
    return [event for event in events(text, day) if event.keep]


def test_an_event_has_its_words_and_places_in_the_text():
    text = "Les États-Unis ont formellement rejeté mercredi ces demandes."
    [event] = kept(text)
    assert event.label == "Les États-Unis ont rejeté ces demandes"
    assert event.head.of(text) == "rejeté"
    assert event.said == "mercredi"
    assert event.status is Status.HAPPENED
    assert event.actors == ("États-Unis",)
    assert event.sentence.of(text) == text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Une veillée est prévue dimanche à Toronto.", "Veillée prévue à Toronto"),
        ("La réunion aura lieu lundi à Genève.", "Réunion à Genève"),
        ("L'accord de Minsk, conclu en septembre 2014, a vécu.", "Accord de Minsk conclu"),
        ("Le pays a rejeté l'offre mardi, après avoir longtemps hésité.", "Le pays a rejeté l’offre"),
        ("Le 8 mars, une statue, haute de dix mètres, a été abattue.", "Une statue a été abattue"),
        ("Il s'est rendu à Moscou le 7 février puis à Kiev le lendemain.", "Il s’est rendu à Moscou"),
        ("A Bamako, « trois soldats » ont été tués lundi par un drone.", "« Trois soldats » ont été tués par un drone"),
        ("Paris a annoncé mardi une trêve de 24 heures.", "Paris a annoncé une trêve de 24 heures"),
        ("Le titre gagnait 4,7 % lundi à 9 heures.", "Le titre gagnait 4,7\u00a0%"),
        ("Le groupe, fondé à Dole et coté depuis 1987, publiera ses comptes lundi.", "Groupe coté"),
        ("La guerre reprend lundi et le dessin retourne au carton.", "La guerre reprend"),
        ("Genève confirme lundi que la peste qui sévit est finie.", "Genève confirme que la peste qui sévit est finie"),
        ("Le mal avait abordé Messine en 1347.", "Le mal avait abordé Messine"),
        ("L'été 2018 s'est passé sans le Canada.", "L’été 2018 s’est passé sans le Canada"),
        ("Le texte a été bouclé lundi, puis lu mardi par M. Wu.", "Le texte a été bouclé"),
        ("Il a parlé lundi à M. Lighthizer.", "Il a parlé à M. Lighthizer"),
        ("Il a fallu lundi des rencontres discrètes.", "Il a fallu des rencontres discrètes"),
        ("Vendredi, la capitale était déserte.", "La capitale était déserte"),
        ("Les ventes, avant la Bourse, ont crû lundi de 6 %.", "Les ventes ont crû de 6\u00a0%"),
        ("Le vendeur a publié jeudi, avant l'ouverture, un bilan.", "Le vendeur a publié un bilan"),
        ("GENÈVE, 3 fév - Serbes et Croates se sont séparés jeudi.", "Serbes et Croates se sont séparés"),
        ("Ils ont jusqu'au 13 janvier 2026 pour se rendre.", "Ils ont jusqu’au 13 janvier 2026 pour se rendre"),
        ("Parti de Niamey lundi, le convoi a disparu.", "Convoi parti de Niamey"),
        ("Suivront le grand prix lundi, une salle mardi.", "Suivront le grand prix"),
        ("1962, 1er juillet. Indépendance de l'île.", "Indépendance de l’île"),
    ],
)
def test_labels(text, label):
    assert kept(text)[0].label.replace("\u202f", " ") == label


@pytest.mark.parametrize(
    ("text", "status", "speaker"),
    [
        ("Douze soldats ont été tués lundi, selon l'ONU.", Status.CLAIMED, "l'ONU"),
        ("Douze soldats ont été tués lundi, a indiqué le Kremlin.", Status.CLAIMED, "le Kremlin"),
        ("« Ils sont arrivés ici le 3 mars 2024 », a raconté une voisine.", Status.CLAIMED, "une voisine"),
        ("L'armée affirme que le pont a été détruit lundi.", Status.CLAIMED, "L'armée"),
        ("Le tireur aurait agi seul lundi.", Status.CLAIMED, None),
        ("Le ministre a démissionné lundi.", Status.HAPPENED, None),
        ("Le pays est en guerre depuis 2014.", Status.ONGOING, None),
        ("Le ministre se rendra lundi à Rome.", Status.PLANNED, None),
        ("L'ONU demande que la trêve soit prolongée lundi.", Status.HYPOTHETICAL, None),
        ("Le ministre pourrait démissionner lundi.", Status.HYPOTHETICAL, None),
        ("Si le texte passe, il partira lundi.", Status.HYPOTHETICAL, None),
        ("La réunion prévue jeudi a été annulée.", Status.DENIED, None),
        ("L'armée dément avoir bombardé lundi la ville.", Status.DENIED, "L'armée"),
        ("L'armée est accusée d'avoir tué des civils lundi.", Status.CLAIMED, None),
        ("Mon père est rentré neuf ans plus tard.", Status.HAPPENED, None),
        ("Le marché se tient chaque lundi.", Status.RECURRENT, None),
        ("La firme, fondée à Dole, publiera ses comptes lundi.", Status.PLANNED, None),
        ("Elle voulait finir le conflit, opposant Kiev à Moscou depuis 2014.", Status.ONGOING, None),
    ],
)
def test_status_and_speaker(text, status, speaker):
    [event] = events(text)
    assert event.status is status
    assert event.speaker == speaker


def test_the_year_after_is_no_source():
    *_, signed = events("La guerre finit en 2014. La paix est signée l'année d'après.")
    assert (signed.status, signed.speaker) == (Status.HAPPENED, None)


def test_each_time_of_a_verb_takes_its_own_place():
    _, second = kept("Il s'est rendu à Moscou le 7 février puis à Kiev le lendemain.")
    assert second.label == "Il s’est rendu à Kiev"


def test_a_pronoun_is_named_only_when_one_name_can_be_meant():
    [event] = kept("L'attaque a fait du bruit. Elle a été revendiquée mardi.")
    assert event.label == "[L’attaque] a été revendiquée"
    [event] = kept("L'attaque a touché la ville. Elle a été revendiquée mardi.")
    assert event.label == "Elle a été revendiquée"


def test_a_noun_left_out_is_named():
    found = kept("Une réunion a eu lieu le 26 janvier et une autre est prévue en mars.")
    assert found[-1].label == "Une autre [réunion] est prévue"


def test_times_of_one_event_side_by_side_are_one_event():
    found = kept("Le cessez-le-feu est entré en vigueur mercredi à 13 heures (11H00 GMT).")
    assert len(found) == 1
    assert len(found[0].mentions) == 2
    assert found[0].clock is not None


def test_blocks_outside_the_story_keep_no_event():
    text = "Le sommet a échoué\n\nPublié le 3 mars 2024 à 12h00\n\nLe sommet a échoué lundi.\n"
    stamps = [event for event in events(text, day_of(2024, 3, 5)) if "2024" in event.said]
    assert not any(event.keep for event in stamps)


@pytest.mark.parametrize(
    "text",
    [
        "C'est la première rencontre depuis des mois.",
        "Le marché se tient chaque lundi.",
        "La réunion a duré deux heures.",
        "« Je suis arrivé hier », raconte un voisin.",
        "Aucune séance n'est prévue cette semaine.",
    ],
)
def test_what_does_not_belong_on_a_timeline(text):
    assert kept(text) == []


def test_what_is_told_twice_is_one_event():
    text = (
        "Le gouvernement malien rejette l'accord de paix jeudi\n\n"
        "Le gouvernement malien a rejeté jeudi l'accord de paix signé à Alger.\n"
    )
    found = [event for event in kept(text) if "rejet" in event.label.lower()]
    assert len(found) == 1
    assert len(found[0].mentions) == 2
    assert len(found[0].joined) == 1


def test_a_verb_and_its_noun_tell_one_event():
    text = (
        "Les conseillers russes et ukrainiens se sont réunis mercredi à Paris.\n\n"
        "La réunion des conseillers russes et ukrainiens, le 26 janvier à Paris, a été longue.\n"
    )
    [event] = kept(text, day_of(2022, 1, 28))
    assert len(event.mentions) == 2
    assert [other.said for other in event.joined] == ["le 26 janvier"]


def test_two_acts_of_one_day_stay_two():
    text = "La France a expulsé mardi trois diplomates. Mardi, la Russie a expulsé deux attachés français."
    assert len(kept(text)) == 2


def test_a_wrong_weekday_is_shown():
    [event] = kept("Le samedi 10 mai 2024, trois soldats ont été tués.")
    [conflict] = event.conflicts
    assert conflict.message == "telling.conflict.weekday"
    assert dict(conflict.values)["weekday"] == 5


def test_two_dates_for_one_event_are_shown():
    text = (
        "Le traité de paix a été signé à Genève le 3 mars 2024.\n\n"
        "Le traité de paix a été signé à Genève le 4 mars 2024, après un an.\n"
    )
    first, second = kept(text)
    assert [conflict.message for conflict in first.conflicts] == ["telling.conflict.dates"]
    assert second.conflicts[0].span == first.sentence


def test_a_start_that_contradicts_depuis_is_shown():
    text = "Le conflit ravage le pays depuis huit ans. Le conflit a éclaté le 4 novembre 2021."
    messages = [conflict.message for event in kept(text) for conflict in event.conflicts]
    assert messages == ["telling.conflict.start", "telling.conflict.start"]


def test_a_start_that_agrees_with_depuis_is_no_contradiction():
    text = "Le conflit ravage le pays depuis huit ans. Le conflit a éclaté le 4 mars 2017."
    assert not any(event.conflicts for event in kept(text))


def test_salience_prefers_what_is_kept_and_early():
    found = events("Trois soldats ont été tués lundi. C'est la première attaque depuis des mois.")
    assert found[0].salience > found[-1].salience


def test_a_text_without_time_or_without_words_tells_nothing():
    assert events("Rien à signaler.") == ()
    assert events("") == ()


@pytest.mark.parametrize(
    ("text", "period", "start", "end", "said"),
    [
        (
            "Des manifestants défilent chaque mercredi depuis 2020.",
            "XXXX-WXX-3",
            "2020",
            "2025-02-14",
            "chaque mercredi depuis 2020",
        ),
        ("Depuis 2020, le marché se tient tous les lundis.", "XXXX-WXX-1", "2020", "2025-02-14", "Depuis 2020"),
        ("Le conseil s'est réuni tous les mois de 2014 à 2018.", "P1M", "2014", "2018", "tous les mois de 2014 à 2018"),
    ],
)
def test_what_recurs_has_its_period_between_bounds(text, period, start, end, said):
    [event] = kept(text)
    assert event.status is Status.RECURRENT
    assert event.period == period
    assert (event.when.start.edtf, event.when.end.edtf) == (start, end)
    assert event.said == said


@pytest.mark.parametrize(
    "text",
    [
        "Selon Kiev, douze soldats ont été tués mardi. Moscou affirme que trente soldats ont été tués mardi.",
        "L'attaque de mardi a fait 12 morts, selon la police. Selon l'opposition, l'attaque de mardi a fait 30 morts.",
        "L'armée a bombardé lundi la ville, affirment les rebelles. L'armée dément avoir bombardé la ville lundi.",
    ],
)
def test_claims_that_contradict_each_other_are_rivals(text):
    first, second = kept(text)
    assert first.rivals == (second.id,)
    assert second.rivals == (first.id,)
    assert first.conflicts[0].message == "telling.conflict.claims"
    assert dict(first.conflicts[0].values)["speaker"] == second.speaker


def test_two_sources_that_agree_are_no_rivals():
    text = "Selon Kiev, douze soldats ont été tués mardi. L'ONU affirme que douze soldats ont été tués mardi."
    assert not any(event.rivals for event in kept(text))


@pytest.mark.parametrize(
    ("text", "actors", "places"),
    [
        ("Londres a renoncé lundi.", ("Londres",), ()),
        ("Le Japon paiera lundi.", ("Japon",), ()),
        ("Le FPR a pris Kigali lundi.", ("FPR",), ("Kigali",)),
        ("Des soldats tchadiens sont arrivés lundi au Cameroun.", ("Tchad",), ("Cameroun",)),
    ],
)
def test_who_acts_and_where(text, actors, places):
    [event] = kept(text)
    assert (event.actors, event.places) == (actors, places)


def test_the_words_of_a_time_have_their_preposition():
    assert kept("Une réunion est prévue en mars 2025.")[0].said == "en mars 2025"
    assert kept("Le roi a abdiqué au moyen d'un décret lundi.")[0].said == "lundi"


def test_a_verb_behind_a_denial_is_not_denied():
    [event] = kept("La Sélourie nie préparer un blocus, mais se dit lésée par le gaz du détroit depuis vingt ans.")
    assert event.status is not Status.DENIED


def test_a_large_sea_is_no_record():
    [event] = kept("Une quarantaine de navires sont déployés au large de Vel-Amar depuis fin 2022.")
    assert event.keep
    assert not kept("Cette réunion est la plus grave depuis des mois.")
