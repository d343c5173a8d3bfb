"""From bytes to `Report`: files, encodings, metadata, page furniture, kinds of text, rows of a corpus."""
