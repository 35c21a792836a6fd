"""One reader a kind of file: bytes → draft of an article."""
