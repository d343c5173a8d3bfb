"""Sphinx settings: Markdown pages, warnings are errors (`make docs`)."""

project = "onrecord"
author = "the onrecord developers"
copyright = "the onrecord developers"
extensions = ["myst_parser", "sphinx.ext.doctest"]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "onrecord"
