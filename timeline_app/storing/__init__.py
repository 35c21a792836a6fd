"""Projects on disk: one SQLite file each, written so that nothing accepted is lost, read as if it were hostile."""
