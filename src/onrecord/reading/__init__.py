"""From a report to what is said in it: sentences, attributions, mentions, actors, dates, speakers."""
