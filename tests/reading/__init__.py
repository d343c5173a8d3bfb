"""Tests of the reading stages."""
