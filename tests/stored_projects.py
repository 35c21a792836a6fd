"""Projects on the hand-made analysis, for tests of storing and of the window."""

import hand_made

from timeline_app import workflow
from timeline_app.project import decisions
from timeline_app.project.project import Project
from timeline_app.storing.work import new_work

AT = "2023-03-18T09:00:00Z"


def with_sample(project, more=""):
    return workflow.add_article(project, hand_made.read(hand_made.sample_text() + more), hand_made.analyse)


def corrected(project, corrections):
    return workflow.correct(project, corrections, AT, "A. Nonyme", hand_made.analyse)


def relabelled(project, number, label):
    return corrected(project, decisions.relabel(project.events[number], label))


def store_sample(path, corrections=3):
    """Make a closed file with the sample and some corrections; return the project in it."""
    work = new_work(path, is_named=True)
    before, project = Project(), with_sample(Project())
    work.record("add_article", before, project, "A. Nonyme", "1")
    for number in range(corrections):
        before, project = project, relabelled(project, number % 7, f"Titre {number}")
        work.record("label", before, project, "A. Nonyme", "1")
    work.close()
    return project
