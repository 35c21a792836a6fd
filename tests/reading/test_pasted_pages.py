"""Pages pasted from the sites of all sorts of papers, line by line: what is the story and what is not.

Each line of the files in ``pasted/`` is marked: "=" story, "-" not the story, "?" either (neither words nor place
tell); the texts are invented, the furniture is that of real sites.
"""

from pathlib import Path

import pytest

from timeline_app.domain.calendar import day_of, iso
from timeline_app.reading.read import read_text

FILES = sorted((Path(__file__).parent / "pasted").glob("*.txt"))
TODAY = day_of(2026, 11, 24)
PROSE = "Les négociateurs des deux pays se sont retrouvés mardi matin dans un hôtel de la capitale."
STORY = """\
Avec votre accord ou sans lui, ils le feront : c'est ce que disait déjà, en 2020, un négociateur américain.
Les deux pays ont signé mardi à Genève un texte sans engagement chiffré.
L'Union européenne reproche à l'entreprise sa politique de confidentialité depuis 2021.
En cliquant sur ce lien, les fonctionnaires ont ouvert la porte aux pirates en mars 2021.
Il vous reste dix jours, a lancé le président aux députés de la majorité.
Recevez nos condoléances, a écrit le roi à la famille du soldat tué mercredi.
Toute reproduction du tableau est interdite depuis 1956 par le testament du peintre.
Votre vie privée n'existe plus, a prévenu le lanceur d'alerte dès juin 2013.
Pour lire la suite de l'histoire, il faut remonter à la guerre de 1991.
Voir la vidéo de sa chute a bouleversé tout le pays, dit le médiateur.
Lire l'article 49 de la Constitution suffit, selon le juriste, pour comprendre la crise.
Notre dossier est solide, assure l'avocat de la famille depuis le procès de 2019.
Soyez le premier à tirer et vous perdrez la guerre, répétait le général.
Nous utilisons tous les moyens de la diplomatie, a dit jeudi la ministre.
Le journal a licencié mardi son rédacteur en chef, trois jours après la publication de l'article.
Facebook et Twitter ont fermé lundi les comptes du général.
Les abonnés à l'électricité sont privés de courant depuis vendredi.
Le ministre a envoyé un e-mail à tous les agents le 3 mars.
Partager le pouvoir, voilà ce que demandent les rebelles depuis 2012.
Vous êtes en état d'arrestation, a dit l'officier au président à 4 heures du matin.
La publicité pour le tabac est interdite dans le pays depuis 1991.
Une lettre d'information a révélé l'affaire en 2016.
Suivre le convoi pendant six jours a coûté la vie à deux journalistes.
A lire les télégrammes, Washington savait dès le 11 février.
Publicité mensongère, a tranché le tribunal de commerce mercredi.
Nos partenaires européens ont été prévenus mardi, a assuré la présidence.
Nous vous donnerons une réponse avant le 15 mars, a promis le négociateur à nos confrères.
Le site du ministère a été piraté dans la nuit de lundi à mardi.
Notre rédaction a reçu mercredi deux lettres de menaces.
Le contenu du message n'a pas été dévoilé, mais vous le saurez bientôt, a dit le porte-parole.
Accepter l'offre de mars, c'est capituler, répète le vieux chef.
""".splitlines()


def unmarked(path):
    """Return the page as it was pasted, and (offset, mark, words) of its lines."""
    text, lines = "", []
    for marked in path.read_text(encoding="utf-8").splitlines():
        line = marked[2:]
        if line.strip():
            lines.append((len(text) + len(line) - len(line.lstrip()), marked[0], line))
        text += line + "\n"
    return text, lines


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_story_and_furniture_are_told_apart(path):
    text, lines = unmarked(path)
    blocks = read_text(text).blocks
    wrong = []
    for offset, mark, line in lines:
        block = next(block for block in blocks if block.span.start <= offset < block.span.end)
        if mark != "?" and (mark == "=") != block.kind.in_story:
            wrong.append((mark, block.kind.value, line))
    assert wrong == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_headline_is_found(path):
    text, lines = unmarked(path)
    assert read_text(text).title == next(line for _, mark, line in lines if mark == "=").strip()


def test_what_pages_say_of_themselves():
    said = {}
    for path in FILES:
        article = read_text(unmarked(path)[0], today=TODAY)
        said[path.stem] = (article.stated_date.day and iso(article.stated_date.day), article.byline)
    assert said["british-daily"] == ("2023-05-12", "Joan Morris in Port Sudan")
    assert said["public-broadcaster"] == ("2023-05-12", "Jeanne Morvan")
    assert said["cookie-wall-first"] == ("2022-12-20", "La rédaction de LTI")
    assert said["left-daily"] == ("2025-11-01", "Lena Morvan, envoyée spéciale à Novi Sad")
    assert [name for name, (day, _) in said.items() if day is None] == ["environment-site", "quebec-broadcaster"]


@pytest.mark.parametrize("line", STORY)
@pytest.mark.parametrize(
    "page",
    [
        "Orsan : les deux pays se parlent de nouveau\n\n{prose}\n\n{line}\n\n{prose}\n",
        "Orsan : les deux pays se parlent de nouveau\nPublié le 3 mars 2022\nPartager\n{prose}\n{prose}\nLire aussi\n"
        "Le récit d'une nuit\n{line}\nPartager\n",
        "Orsan : les deux pays se parlent de nouveau\nPar Jean Morvan\n{line}\n{prose}\n",
    ],
    ids=["between paragraphs", "among furniture", "under the headline"],
)
def test_sentences_that_only_sound_like_a_site(line, page):
    text = page.format(prose=PROSE, line=line)
    block = next(block for block in read_text(text).blocks if block.span.of(text) == line)
    assert block.kind.in_story
