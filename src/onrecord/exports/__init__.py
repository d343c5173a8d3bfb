"""Exports: the record as JSON Lines, CSV and one page of HTML, and the words people read in them."""
