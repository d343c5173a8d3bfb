"""At whom it is aimed, and what it is about."""
