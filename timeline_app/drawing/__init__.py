"""Geometry to ink: matplotlib, for export and for the screen."""
