"""Pictures, tables and exchange formats."""
