"""Hostile boxes opened with care: zip archives and XML."""
