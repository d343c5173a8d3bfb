"""The record: one append-only SQLite file of reports, what was read in them and what people judge of it."""
