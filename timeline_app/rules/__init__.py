"""How time expressions are described: rule files, their grammar, its compiler."""
