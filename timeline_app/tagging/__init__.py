"""Article to Mentions: where the time expressions are and what they say."""
