"""Which kind of act it is: words of two meanings, what is taken back or undone, what is no act at all."""
