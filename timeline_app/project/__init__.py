"""Articles with their analysis and corrections."""
