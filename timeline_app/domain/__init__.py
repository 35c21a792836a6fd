"""What things are: frozen values, standard library only, known to every other folder."""
