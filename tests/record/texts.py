"""An invented report, and what becomes of it in other papers."""

from __future__ import annotations

LEAD = (
    "The council of Norland pledged on Monday that it would keep the northern channel open to every ship, whatever "
    "flag it flies, and offered to pay for two new lights on the rocks where three boats were lost last winter."
)
QUOTE = "“We have kept these lights for a hundred years and we will keep them for a hundred more,” Ada Berg said."
BODY = (
    "Vellia, whose pilots refused to board foreign ships in autumn, welcomed the offer but would not say whether the "
    "pilots had been consulted, and its harbour master left the hall before the council came to the second item."
)
END = (
    "The two states have argued over fees in the channel since a storm closed the older and deeper passage further "
    "east, and neither has published the survey that both commissioned from a firm of hydrographers in the capital."
)
STORY = "\n\n".join(("Norland offers to light the channel", f"LORN (Harbour Wire) — {LEAD}", QUOTE, BODY, END)) + "\n"
# The same events and the same quotation, in words of its own.
OTHER = "\n\n".join(
    (
        "Who pays for the lights?",
        "Two lamps may soon stand where last year’s wrecks lie: so says the government in Lorn, which met skippers and "
        "their widows at the start of this week and made them an unexpected present of money.",
        f"At a press conference afterwards the minister was asked why now. {QUOTE}",
        "Nobody from across the water came to the table. Fishermen there told our reporter by telephone that a lamp "
        "is a lamp, and that they would rather hear about the dues they are charged.",
    )
)
