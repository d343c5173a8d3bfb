"""Answers of the record, computed for any day; each carries the acts it rests on."""
