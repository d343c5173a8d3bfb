"""Pages by what they show. Each file has a router; functions under `page` return plain data for template and JSON."""
