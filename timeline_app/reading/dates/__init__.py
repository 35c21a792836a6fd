"""The day of publication as the document states it: every place that says one, ranked, with conflicts shown."""
