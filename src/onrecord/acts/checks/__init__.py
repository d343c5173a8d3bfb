"""Checks that an act claims what its evidence says: one file a check, each silent where the clause is not understood."""
