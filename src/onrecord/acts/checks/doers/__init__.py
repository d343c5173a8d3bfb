"""Who does it: not who only suffers, sees, owns, makes or announces it."""
