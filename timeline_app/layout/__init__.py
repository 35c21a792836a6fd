"""Events to geometry: where everything goes on the page, without any drawing library.

::

    story = Story(events, reference_day, language="fr", title="…", source="…")
    layout = lay_out(story, PRESETS["web"], measurer)

:func:`~timeline_app.layout.timeline_layout.lay_out` returns a frozen
:class:`~timeline_app.layout.timeline_layout.TimelineLayout`.  It answers what the mouse meets (``event_at(x, y)``,
``zone_limit_at``), where an event is (``boxes_of``), which day is at a place and back (``day_at``, ``place_of``), and
holds the figures that :mod:`timeline_app.drawing` inks.  All places are page units of 1/96 inch from the top left,
which are the logical pixels of a widget.

* :class:`~timeline_app.layout.story.Story`: events, day of the article, words around the picture.
* :class:`~timeline_app.layout.settings.PictureSettings`: page, style, axis, grouping, zoom; ``PRESETS``, ``free_size``.
* The measurer is :func:`timeline_app.drawing.typeface.measurer` in the program, anything that counts in tests.
"""
