"""Whose words tell it: the speaker's own, or what somebody else claims, reads out or passes on."""
