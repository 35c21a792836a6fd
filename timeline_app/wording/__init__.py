"""How times and messages are written, in French and in English."""
