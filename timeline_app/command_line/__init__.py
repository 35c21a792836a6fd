"""The commands of ``timeline-app``: window, extract, export, rules; one module each, in a table."""
