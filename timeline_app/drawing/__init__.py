"""Geometry to ink: matplotlib, for export and for the screen.

On the screen, :class:`~timeline_app.drawing.scene.TimelineScene` owns everything that is drawn on a surface::

    surface = Surface(width, height, scale, on_stale=...)
    scene = TimelineScene(surface, theme("light"), on_layout=...)
    scene.show(story, PictureSettings(style=...))    # again after every change of the story or the settings
    scene.draw()                                     # when the surface says so: its pixels are the picture

Mouse and keyboard, with ``x, y`` in logical pixels of the widget from its top left (Qt's ``event.position()``):

* move: ``scene.set_hover(scene.event_at(x, y))``; click: ``scene.set_selection([...])``; both touch few pixels;
* drag: ``scene.pan_by(dx)`` while moving (``dy`` when ``scene.layout.upright``), ``scene.end_pan()`` on release;
* wheel and pinch: ``scene.zoom_at(x, y, factor)``; double click or "0": ``scene.fit()``; ``scene.zoom_to(ids)``;
* a limit between zones: ``number = scene.zone_limit_at(x, y)``, then ``scene.move_zone_limit(number, x, y)``;
* ``scene.day_at(x, y)`` for a read-out, ``scene.layout.boxes_of(id)`` for a tooltip's place.

The surface may be resized at any time: the next draw lays the story out for the new size.  A hidden event, the undated
and the reason for an empty picture are in ``scene.layout`` (``shown``, ``labelled``, ``undated``, ``message``).

For files, :func:`timeline_app.drawing.painter.paint` returns a figure, and
:mod:`timeline_app.exporting.images` writes it.
"""
