"""Tests of the acts stage."""
