"""File, address or clipboard to Article: one reader a kind, in a table."""
