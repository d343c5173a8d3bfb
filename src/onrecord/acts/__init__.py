"""From a reading to its acts: what was pledged, refused, proposed, met, and which option it is about."""
