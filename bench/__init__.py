"""Measurements: gold rows, the gate, speed, and the page of results. Nothing in `src` imports this folder."""
