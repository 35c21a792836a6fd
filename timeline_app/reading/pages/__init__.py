"""Web pages: their lines, which of them are the article, and what their metadata says."""
