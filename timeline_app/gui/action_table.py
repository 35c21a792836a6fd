"""All actions of the window, as a table: words, keys, menu, and when they can be done."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from timeline_app.gui.translation import QT_TRANSLATE_NOOP


class Needs(Enum):
    """What must be there for an action to make sense."""

    NOTHING = auto()
    ARTICLE = auto()
    EVENT = auto()
    EVENTS = auto()  # at least two
    MENTION = auto()  # an event or an expression that dates none
    UNDOABLE = auto()
    REDOABLE = auto()
    RUNNING = auto()


class Menu(Enum):
    """The menus, in order."""

    FILE = QT_TRANSLATE_NOOP("Menu", "&File")
    EDIT = QT_TRANSLATE_NOOP("Menu", "&Edit")
    EVENT = QT_TRANSLATE_NOOP("Menu", "Ev&ent")
    VIEW = QT_TRANSLATE_NOOP("Menu", "&View")
    HELP = QT_TRANSLATE_NOOP("Menu", "&Help")


class Spec(NamedTuple):
    """One action.  A key of a single letter works while no text field has the focus."""

    name: str
    menu: Menu
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.NOTHING
    ends_section: bool = False
    checkable: bool = False


ACTIONS: tuple[Spec, ...] = (
    Spec(
        "open",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "&Open…"),
        QT_TRANSLATE_NOOP("Action", "Open an article from a file"),
        ("Ctrl+O",),
    ),
    Spec(
        "open_address",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "&Web address…"),
        QT_TRANSLATE_NOOP("Action", "Open an article from the web; the only time the network is used"),
        ("Ctrl+L",),
    ),
    Spec(
        "paste_article",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "&Paste an article"),
        QT_TRANSLATE_NOOP("Action", "Make an article of the text on the clipboard"),
        ("Ctrl+Shift+V",),
    ),
    Spec(
        "add_article",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "&Add an article…"),
        QT_TRANSLATE_NOOP("Action", "Put the events of another article on the same timeline"),
        ("Ctrl+Shift+O",),
        Needs.ARTICLE,
    ),
    Spec(
        "open_sample",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "Open the &sample"),
        QT_TRANSLATE_NOOP("Action", "An invented article to try things out on"),
        ends_section=True,
    ),
    Spec(
        "save_as",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "&Save as…"),
        QT_TRANSLATE_NOOP("Action", "Give the project a name; from then on every change is in that file"),
        ("Ctrl+S",),
        Needs.ARTICLE,
    ),
    Spec(
        "duplicate",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "&Duplicate"),
        QT_TRANSLATE_NOOP("Action", "Open a copy of the project in another window"),
        (),
        Needs.ARTICLE,
    ),
    Spec(
        "revert_to",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "Return to an earlier s&tate…"),
        QT_TRANSLATE_NOOP("Action", "All steps of the project, also those taken back"),
        (),
        Needs.ARTICLE,
    ),
    Spec(
        "compare_articles",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "Co&mpare the articles…"),
        QT_TRANSLATE_NOOP("Action", "Events told twice, dates that contradict each other, the same article twice"),
        ("Ctrl+Shift+M",),
        Needs.ARTICLE,
    ),
    Spec(
        "export_record",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "Correction &record…"),
        QT_TRANSLATE_NOOP("Action", "What was changed from what to what, by whom, when and why"),
        (),
        Needs.ARTICLE,
        ends_section=True,
    ),
    Spec(
        "export_picture",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "&Export the picture…"),
        QT_TRANSLATE_NOOP("Action", "PNG, SVG or PDF, laid out for the web, a story or a column"),
        ("Ctrl+E",),
        Needs.ARTICLE,
    ),
    Spec(
        "copy_picture",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "&Copy the picture"),
        QT_TRANSLATE_NOOP("Action", "Put the picture on the clipboard"),
        ("Ctrl+Shift+C",),
        Needs.ARTICLE,
    ),
    Spec(
        "print_picture",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "P&rint…"),
        QT_TRANSLATE_NOOP("Action", "Print the picture"),
        ("Ctrl+P",),
        Needs.ARTICLE,
        ends_section=True,
    ),
    Spec(
        "new_window",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "&New window"),
        QT_TRANSLATE_NOOP("Action", "Open an empty window beside this one"),
        ("Ctrl+N",),
    ),
    Spec(
        "close_window",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "C&lose the window"),
        QT_TRANSLATE_NOOP("Action", "Close this window"),
        ("Ctrl+W",),
    ),
    Spec(
        "quit",
        Menu.FILE,
        QT_TRANSLATE_NOOP("Action", "&Quit"),
        QT_TRANSLATE_NOOP("Action", "Close all windows"),
        ("Ctrl+Q",),
    ),
    Spec(
        "undo",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Action", "&Undo"),
        QT_TRANSLATE_NOOP("Action", "Take the last step back"),
        ("Ctrl+Z", "U"),
        Needs.UNDOABLE,
    ),
    Spec(
        "redo",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Action", "&Redo"),
        QT_TRANSLATE_NOOP("Action", "Do again what was taken back"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        Needs.REDOABLE,
        ends_section=True,
    ),
    Spec(
        "find",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Action", "&Find…"),
        QT_TRANSLATE_NOOP("Action", "Find words in the text and among the events"),
        ("Ctrl+F",),
        Needs.ARTICLE,
    ),
    Spec(
        "find_next",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Action", "Find &next"),
        QT_TRANSLATE_NOOP("Action", "Go to the next place in the text"),
        ("F3", "Ctrl+G"),
        Needs.ARTICLE,
    ),
    Spec(
        "find_previous",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Action", "Find &previous"),
        QT_TRANSLATE_NOOP("Action", "Go to the place before in the text"),
        ("Shift+F3", "Ctrl+Shift+G"),
        Needs.ARTICLE,
        ends_section=True,
    ),
    Spec(
        "change_date",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Action", "&Date of the article…"),
        QT_TRANSLATE_NOOP("Action", "See how the date is known and change it"),
        ("Ctrl+D",),
        Needs.ARTICLE,
    ),
    Spec(
        "take_in",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Action", "Take the passage &into the story"),
        QT_TRANSLATE_NOOP("Action", "The paragraphs selected in the text belong to the story"),
        ("Ctrl+Shift+I",),
        Needs.ARTICLE,
    ),
    Spec(
        "take_out",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Action", "Take the passage &out of the story"),
        QT_TRANSLATE_NOOP("Action", "The paragraphs selected in the text are a menu, a caption, something else"),
        ("Ctrl+Shift+X",),
        Needs.ARTICLE,
        ends_section=True,
    ),
    Spec(
        "preferences",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Action", "Pre&ferences…"),
        QT_TRANSLATE_NOOP("Action", "Language, colours, size of the text, what counts as sure"),
        ("Ctrl+,",),
    ),
    Spec(
        "next_doubtful",
        Menu.EVENT,
        QT_TRANSLATE_NOOP("Action", "&Next to check"),
        QT_TRANSLATE_NOOP("Action", "Go to the next event to check"),
        ("J",),
        Needs.ARTICLE,
    ),
    Spec(
        "previous_doubtful",
        Menu.EVENT,
        QT_TRANSLATE_NOOP("Action", "&Previous to check"),
        QT_TRANSLATE_NOOP("Action", "Go back to the event to check before"),
        ("K",),
        Needs.ARTICLE,
        ends_section=True,
    ),
    Spec(
        "accept",
        Menu.EVENT,
        QT_TRANSLATE_NOOP("Action", "&Accept"),
        QT_TRANSLATE_NOOP("Action", "The date is right; go on to the next to check"),
        ("Return", "Enter"),
        Needs.EVENT,
    ),
    Spec(
        "edit_date",
        Menu.EVENT,
        QT_TRANSLATE_NOOP("Action", "&Correct the date"),
        QT_TRANSLATE_NOOP("Action", "Type another date in your own words"),
        ("E",),
        Needs.MENTION,
    ),
    Spec(
        "edit_label",
        Menu.EVENT,
        QT_TRANSLATE_NOOP("Action", "Change the &headline"),
        QT_TRANSLATE_NOOP("Action", "Shorten or reword the event"),
        ("F2",),
        Needs.EVENT,
    ),
    Spec(
        "drop",
        Menu.EVENT,
        QT_TRANSLATE_NOOP("Action", "&Drop, or bring back"),
        QT_TRANSLATE_NOOP("Action", "Take the events off the timeline, or put them back"),
        ("Delete",),
        Needs.EVENT,
        ends_section=True,
    ),
    Spec(
        "add_event",
        Menu.EVENT,
        QT_TRANSLATE_NOOP("Action", "Add an e&vent…"),
        QT_TRANSLATE_NOOP("Action", "From the words selected in the text, or from nothing"),
        ("Ctrl+Shift+N",),
    ),
    Spec(
        "split",
        Menu.EVENT,
        QT_TRANSLATE_NOOP("Action", "&Split"),
        QT_TRANSLATE_NOOP("Action", "Give each date of the event an event of its own"),
        ("Ctrl+Shift+S",),
        Needs.EVENT,
    ),
    Spec(
        "merge",
        Menu.EVENT,
        QT_TRANSLATE_NOOP("Action", "&Merge"),
        QT_TRANSLATE_NOOP("Action", "Make one event of those that are selected"),
        ("Ctrl+M",),
        Needs.EVENTS,
        ends_section=True,
    ),
    Spec(
        "annotate",
        Menu.EVENT,
        QT_TRANSLATE_NOOP("Action", "&Reason of the correction…"),
        QT_TRANSLATE_NOOP("Action", "Say why the event was corrected; the record repeats it"),
        ("N",),
        Needs.EVENT,
    ),
    Spec(
        "set_source",
        Menu.EVENT,
        QT_TRANSLATE_NOOP("Action", "S&ource of the event…"),
        QT_TRANSLATE_NOOP("Action", "Say where an event of your own is known from"),
        (),
        Needs.EVENT,
        ends_section=True,
    ),
    Spec(
        "copy_footnote",
        Menu.EVENT,
        QT_TRANSLATE_NOOP("Action", "Copy as a &footnote"),
        QT_TRANSLATE_NOOP("Action", "What was said, what it means and why, as text"),
        ("Ctrl+Shift+F",),
        Needs.MENTION,
    ),
    Spec(
        "reveal_text",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Action", "Reveal in the &text"),
        QT_TRANSLATE_NOOP("Action", "Scroll the article to the words of the event"),
        ("Alt+1",),
        Needs.MENTION,
    ),
    Spec(
        "reveal_timeline",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Action", "Reveal on the time&line"),
        QT_TRANSLATE_NOOP("Action", "Bring the event into view on the timeline"),
        ("Alt+2",),
        Needs.EVENT,
    ),
    Spec(
        "reveal_table",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Action", "Reveal in the t&able"),
        QT_TRANSLATE_NOOP("Action", "Show the row of the event"),
        ("Alt+3",),
        Needs.EVENT,
        ends_section=True,
    ),
    Spec(
        "show_all",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Action", "Show &everything"),
        QT_TRANSLATE_NOOP("Action", "Give up all filters"),
        ("Ctrl+Shift+A",),
        Needs.ARTICLE,
    ),
    Spec(
        "whole_timeline",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Action", "&Whole timeline"),
        QT_TRANSLATE_NOOP("Action", "Show everything again after zooming"),
        ("Ctrl+0",),
        Needs.ARTICLE,
    ),
    Spec(
        "zoom_in",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Action", "Zoom &in"),
        QT_TRANSLATE_NOOP("Action", "Look closer at the timeline"),
        ("Ctrl++", "Ctrl+="),
        Needs.ARTICLE,
    ),
    Spec(
        "zoom_out",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Action", "Zoom &out"),
        QT_TRANSLATE_NOOP("Action", "See more of the timeline"),
        ("Ctrl+-",),
        Needs.ARTICLE,
        ends_section=True,
    ),
    Spec(
        "larger_text",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Action", "&Larger article text"),
        QT_TRANSLATE_NOOP("Action", "Set the article larger"),
        ("Ctrl+Shift++",),
    ),
    Spec(
        "smaller_text",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Action", "&Smaller article text"),
        QT_TRANSLATE_NOOP("Action", "Set the article smaller"),
        ("Ctrl+Shift+-",),
        ends_section=True,
    ),
    Spec(
        "full_screen",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Action", "&Full screen"),
        QT_TRANSLATE_NOOP("Action", "Use the whole screen, or go back"),
        ("F11",),
    ),
    Spec(
        "shortcuts",
        Menu.HELP,
        QT_TRANSLATE_NOOP("Action", "&Keys"),
        QT_TRANSLATE_NOOP("Action", "All keys on one page"),
        ("F1",),
    ),
    Spec(
        "show_log",
        Menu.HELP,
        QT_TRANSLATE_NOOP("Action", "Show the &log file"),
        QT_TRANSLATE_NOOP("Action", "What the program has noted, for a report of a fault"),
    ),
    Spec(
        "about",
        Menu.HELP,
        QT_TRANSLATE_NOOP("Action", "&About Frise"),
        QT_TRANSLATE_NOOP("Action", "Version and licence"),
    ),
)
