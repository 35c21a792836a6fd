"""Frise: opens a news article and draws the story that it tells as a timeline beside the text."""

__version__ = "0.1.0"
