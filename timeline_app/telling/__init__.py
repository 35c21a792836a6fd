"""Resolutions to Events: what happened then, in the article's words."""
