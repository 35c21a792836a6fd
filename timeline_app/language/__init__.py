"""Sentences, clauses, tense, quotation."""
