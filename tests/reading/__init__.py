"""Tests of timeline_app.reading."""
