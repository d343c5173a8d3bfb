"""The board: everything that pages list, computed once from the record and kept in a file that can be thrown away."""
