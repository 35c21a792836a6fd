"""File, address, clipboard → Article: one reader a kind, what is not the story set aside, the stated date found."""
