"""Checks that an act claims what its evidence says, and mends, one a file; each is silent where a clause is unclear.

They stand in packages by what of an act they settle.
"""
