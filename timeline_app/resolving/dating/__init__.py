"""The day of publication, worked out from the text alone."""
