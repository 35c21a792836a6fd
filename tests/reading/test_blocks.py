"""What each line of a pasted page is."""

import pytest

from timeline_app.domain.article import BlockKind
from timeline_app.reading.read import read_text
from timeline_app.resource_files import resource

PROSE = "Les négociateurs des deux pays se sont retrouvés mardi matin dans un hôtel de la capitale."
MORE = "La rencontre, la première depuis le début du conflit, devait durer deux jours au moins."


def kinds(text):
    article = read_text(text)
    return [(block.kind.value, block.span.of(text)) for block in article.blocks]


def kind_of(line, text):
    return next(kind for kind, words in kinds(text) if words == line)


def test_sample_article():
    text = resource("samples", "detroit-orsan.txt").read_text(encoding="utf-8")
    article = read_text(text)
    assert article.text == text
    assert article.title.startswith("Détroit d’Orsan")
    assert article.language == "fr"
    found = [block.kind for block in article.blocks]
    assert found[:4] == [BlockKind.BOILERPLATE, BlockKind.BOILERPLATE, BlockKind.TITLE, BlockKind.CAPTION]
    assert found[-3:] == [BlockKind.BOILERPLATE] * 3
    assert found.count(BlockKind.PARAGRAPH) == 8
    assert found.count(BlockKind.HEADING) == 1
    assert article.blocks[0].reason == "reading.aside.menu"


@pytest.mark.parametrize(
    "line",
    [
        "En direct",
        "À SUIVRE",
        "Partager",
        "Partager sur Facebook",
        "Lire aussi",
        "LIRE AUSSI : Ce que contient le plan de paix",
        "À lire aussi Guerre des ports : le récit d’une nuit",
        "Ce site utilise des cookies pour mesurer son audience",
        "Inscrivez-vous à notre newsletter",
        "Article réservé aux abonnés",
        "Ajouter à vos sélections",
        "Publicité",
        "© 2024 Le Littoral - Tous droits réservés",
        "Accueil | Monde | Politique | Économie",
        "Facebook  •  Twitter  •  Envoyer par e-mail",
        "Most read",
        "https://littoral.example/monde/1234",
        "2:14 / 3:05",
        "Les plus lus : le marathon d’Orsan",
    ],
)
def test_boilerplate_lines(line):
    text = f"Orsan : les deux pays se parlent de nouveau\n\n{PROSE}\n\n{line}\n\n{MORE}\n"
    assert kind_of(line, text) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 28 janvier 2022 à 14h25",
        "Publié le : 28/01/2022 - 14:33 Modifié le : 28/01/2022 - 14:32",
        "Le Littoral avec AFP, publié le vendredi 28 janvier 2022 à 21h03",
        "Mis à jour : 2022-01-28 22:15",
        "PAR LA RÉDACTION | 27 JANV. 2023 | 9 H 00 | Lecture 4 minutes | 12 commentaires",
        "Temps de lecture : 3 min",
        "2022-03-17 19:40 | Sciences | Durée : 2 min 30 s",
        "Published 24 March 2019 08:02 | Updated 10:15",
        "Last updated 2:33 PM EST, Fri January 28, 2022",
        "Par Jeanne Morvan, envoyée spéciale à Vel-Amar",
        "Le Littoral avec AFP",
        "28/01/2022 - 14:05",
    ],
)
def test_stamps(line):
    assert kind_of(line, f"Orsan : les deux pays se parlent de nouveau\n\n{line}\n\n{PROSE}\n\n{MORE}\n") == "stamp"


@pytest.mark.parametrize(
    "line",
    [
        "Le port de Vel-Amar, le 3 mars [Archives / Lena MORVAN / AFP]",
        "Des navires au large d’Orsan, le 3 mars 2022. © Paul Arcand / AFP",
        "La présidente Irina Dobrev à Vel-Amar (Photo Lena Morvan)",
        "Un cargo à quai. LENA MORVAN / AFP",
        "Le Premier ministre Paul Arcand à Sel, le 12 janvier. AFP - LENA MORVAN",
        "FILE PHOTO: Cargo ships in the strait, January 12, 2022. REUTERS/Lena Morvan",
        "Image source, Getty Images",
        "Crédit photo : Lena Morvan",
        "PHOTO LENA MORVAN, AGENCE DU LITTORAL",
        "(Crédit photo : LENA MORVAN / ANP / AFP)",
    ],
)
def test_captions(line):
    assert kind_of(line, f"Orsan : les deux pays se parlent\n\n{PROSE}\n\n{line}\n\n{MORE}\n") == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Le rapport, publié le 3 mars 2022, accable les deux armées et leurs chefs.",
        "Publié le 3 mars dans la revue Littoral, l’article décrit les premières heures de la crise.",
        "Par ailleurs, les deux délégations ont parlé de la pêche.",
        "La photo du président a fait le tour du monde en quelques heures (lire page 3).",
        "En direct à la télévision, la présidente a annoncé mardi un retrait des navires.",
        "« Suivez-nous », a lancé le capitaine aux passagers au moment d’évacuer le navire.",
        "Abonnée aux crises, la région n’avait plus connu pareille tension depuis 2014.",
        "Selon l’AFP, les deux camps se sont parlé pendant trois heures mardi soir.",
        "A partir de 1990, les îles ont reçu leur propre parlement et leur propre police.",
        "Reuters et l’AFP ont annoncé mardi la libération des deux marins retenus depuis un an.",
    ],
)
def test_prose_that_looks_like_a_page(line):
    text = f"Orsan : les deux pays se parlent\n\n{PROSE}\n\n{line}\n\n{MORE}\n"
    assert kind_of(line, text) == "paragraph"


def test_links_under_their_lead_until_prose():
    text = (
        f"Titre de l’article du jour\n\n{PROSE}\n\nÀ lire aussi\nLe récit d’une nuit\nOrsan en cinq dates\n\n{MORE}\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["title", "paragraph", *["boilerplate"] * 3, "paragraph"]


def test_lead_above_the_headline_does_not_swallow_it():
    text = f"En direct\nLes plus lus\nÀ suivre\n\nOrsan : les deux pays se parlent\n\n{PROSE}\n"
    assert [kind for kind, _ in kinds(text)] == ["boilerplate"] * 3 + ["title", "paragraph"]
    single = f"À suivre\nOrsan : les deux pays se parlent\n{PROSE}\n{MORE}\n"
    assert [kind for kind, _ in kinds(single)] == ["boilerplate", "title", "paragraph", "paragraph"]


def test_rubrics_above_the_headline():
    text = f"Monde\nDétroit\n\nOrsan : les deux pays se parlent\n\n{PROSE}\n"
    assert [kind for kind, _ in kinds(text)] == ["boilerplate", "boilerplate", "title", "paragraph"]


def test_foot_of_the_page():
    foot = (
        "Ailleurs sur le web\n- Dix astuces pour payer moins cher en 2020\n\nUne très longue accroche qui se termine.\n"
    )
    text = f"Orsan : les deux pays se parlent\n\n{PROSE}\n\n{MORE}\n\n{PROSE}\n\n{foot}"
    assert [kind for kind, _ in kinds(text)] == ["title", *["paragraph"] * 3, *["boilerplate"] * 3]


def test_chronology():
    text = (
        "Orsan : dix ans de crise et de trêves\n\n"
        f"{PROSE}\n\n--2012--\n\n- 17 janvier: Des navires bloquent le port.\n\n- 22 mars: Une trêve est signée.\n\n"
        "2014\n\n• 1er août : le détroit est fermé.\n\nNovembre 2014\n\nLe 21, un accord est conclu à Sel au matin.\n\n"
        "Le 22 mars\n\nLe texte est signé par les deux présidents au terme d’une longue nuit.\n"
    )
    found = [(b.kind.value, b.level) for b in read_text(text).blocks]
    assert found == [
        ("title", 1),
        ("paragraph", 0),
        ("heading", 2),
        ("list_item", 0),
        ("list_item", 0),
        ("heading", 2),
        ("list_item", 0),
        ("heading", 3),
        ("paragraph", 0),
        ("heading", 4),
        ("paragraph", 0),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "L’UNION EUROPÉENNE MARCHE POUR UN CESSEZ-LE-FEU",
        "LA GUERRE A REPRIS. MOSCOU, KIEV, PARIS",
        "LES FAITS",
    ],
)
def test_headings_in_capitals_are_no_credits(line):
    text = f"Orsan : les deux pays se parlent\n\nPublié le 3 mars 2022\n\n{line}\n\n{PROSE}\n\n{MORE}\n"
    assert kind_of(line, text) in ("heading", "paragraph")


def test_months_that_come_back_are_headings():
    years = "\n\n".join(
        f"{year}\n\nMars\n\nUne trêve est signée à Sel.\n\nLundi\n\nElle est rompue." for year in (2012, 2014, 2016)
    )
    found = [kind for kind, words in kinds(f"Orsan : dix ans de crise et de trêves\n\n{PROSE}\n\n{years}\n")]
    assert found == ["title", "paragraph", *["heading", "heading", "paragraph", "heading", "paragraph"] * 3]


def test_headings_of_agencies_and_run_in_dates():
    text = (
        f"Orsan : les deux pays se parlent\n{PROSE}\n- “Ligne rouge” -\n{MORE}\n"
        "OCTOBRE 2000. Le premier accord est signé.\n4 MARS 2007. Deuxième accord, à Sel.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["title", "paragraph", "heading", "paragraph", "list_item", "list_item"]


@pytest.mark.parametrize(
    "text",
    [
        "Partager",
        "Monde",
        "28 janvier 2022",
        "22 janvier 2015 à 14h40",
        "Je rentre à 19 heures, le 22/12/2016",
        "Le sommet aura lieu le 3 mars",
        PROSE,
    ],
)
def test_a_single_line_is_told_as_it_is(text):
    assert kinds(text) == [("paragraph", text)]


def test_notes_without_full_stops_stay():
    text = "Le sommet a eu lieu le 26 janvier\nUne autre réunion est prévue en février\nTrêve depuis huit ans"
    assert [kind for kind, _ in kinds(text)] == ["paragraph"] * 3


def test_hard_wrapped_paragraphs_are_one_block():
    wrapped = (
        "Les négociateurs des deux pays se sont retrouvés mardi matin dans un\n"
        "hôtel de la capitale. La rencontre, la première depuis le début du\n"
        "conflit, devait durer deux jours au moins, selon une source proche des\n"
        "discussions qui a demandé à rester anonyme.\n\n"
        "Le Premier ministre Paul Arcand est attendu jeudi à Sel pour signer le\n"
        "texte, si les derniers désaccords sont levés dans la nuit de mercredi à\n"
        "jeudi par les experts.\n"
    )
    assert [words.count("\n") for _, words in kinds(wrapped)] == [3, 2]


def test_figures_that_are_no_numbers():
    assert kinds("² mars\n\n2014²\n\n③") == [("paragraph", "² mars"), ("paragraph", "2014²"), ("paragraph", "③")]


def test_nothing_to_read():
    assert read_text("").blocks == ()
    assert read_text(" \n\n\t").blocks == ()


def test_head_with_names_on_lines_of_their_own():
    text = (
        f"Orsan : les deux pays se parlent de nouveau\n\n{PROSE}\n\nArticle rédigé par\nle littoral avec AFP\n"
        f"Littoral Télévisions\nPublié le 08/04/2022 19:45\n Temps de lecture : 4 min\n\n{MORE}\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["title", "paragraph", *["stamp"] * 5, "paragraph"]


def test_published_and_its_date_on_two_lines():
    prose = "The two delegations met on Tuesday in the capital for the first time since the war began."
    text = f"Two countries talk again at last\n\nPublished\n9 April 2022\n\n{prose}\n"
    assert [kind for kind, _ in kinds(text)] == ["title", "stamp", "stamp", "paragraph"]


def test_alternative_text_and_repeats_of_a_caption():
    text = (
        f"Orsan : les deux pays se parlent\n\nLes présidents à Sel\nImage source, Getty Images\n\n{PROSE}\n\n"
        f"Le port de Vel-Amar, le 3 mars.\nLe port de Vel-Amar, le 3 mars. — LENA MORVAN / AFP\n\n{MORE}\n"
    )
    assert [kind for kind, _ in kinds(text)] == [
        "title", "caption", "caption", "paragraph", "caption", "caption", "paragraph",
    ]  # fmt: skip


def test_dispatch_of_an_agency():
    text = (
        "(2E LEAD)\nOrsan-détroit-diplomatie\nLes deux pays se parlent de nouveau à Sel\n Par Jeanne MORVAN\n"
        " SEL, 9 avr 2022 (AFP) - Les négociateurs des deux pays se sont retrouvés\n"
        "mardi matin dans un hôtel de la capitale. La rencontre, la première depuis\n"
        "le début du conflit, devait durer deux jours au moins, selon une source\n"
        "proche des discussions.\n"
        " Le Premier ministre Paul Arcand est attendu jeudi à Sel pour signer le texte\n"
        "si les derniers désaccords sont levés dans la nuit.\n"
        " bur-dla/sof/mm\nAFP 091830 GMT APR 22\n"
    )
    assert [kind for kind, _ in kinds(text)] == [
        "boilerplate", "boilerplate", "title", "stamp", "paragraph", "paragraph", "stamp", "stamp",
    ]  # fmt: skip
    article = read_text(text)
    assert article.byline == "Jeanne MORVAN"
    assert article.stated_date.minute == 18 * 60 + 30
    assert {evidence.message for evidence in article.stated_date.evidence} == {
        "reading.date.dateline",
        "reading.date.header",
    }


def test_comments_of_readers_are_no_part_of_it():
    comment = "Bravo, voilà un accord qui a du courage et qui le montre aux yeux du monde entier."
    text = f"Orsan : les deux pays se parlent\n\n{PROSE}\n\n{MORE}\n\n12 commentaires\nAnonyme\n"
    text += f"le 09/04/2022 à 19:02\n{comment}\n"
    article = read_text(text)
    assert [block.kind.value for block in article.blocks] == [
        "title",
        "paragraph",
        "paragraph",
        "stamp",
        *["boilerplate"] * 3,
    ]
    assert article.stated_date.day is None


def test_tags_at_the_foot_of_a_short_text():
    text = f"Orsan : les deux pays se parlent\n\n{PROSE}\n\nPartager :\n\nOrsan\nDiplomatie\n"
    assert [kind for kind, _ in kinds(text)] == ["title", "paragraph", *["boilerplate"] * 3]


def test_a_short_sentence_after_a_lead_is_the_story():
    text = f"Orsan : les deux pays se parlent\n\n{PROSE}\n\n{MORE}\n\nÀ suivre\n\nUne réunion est prévue en février.\n"
    assert [kind for kind, _ in kinds(text)][-2:] == ["boilerplate", "paragraph"]
