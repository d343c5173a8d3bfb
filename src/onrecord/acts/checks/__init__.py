"""Checks that an act claims what its evidence says, and mends, one a file; each is silent where it understands no clause.

They stand in packages by what of an act they settle.
"""
