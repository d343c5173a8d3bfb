"""Checks that an act claims what its evidence says, one a file; each is silent where the clause is not understood."""
