"""Mentions to Resolutions: what the expressions mean on the calendar."""
