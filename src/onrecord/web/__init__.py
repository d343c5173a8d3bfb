"""The site over a record: pages of what the board holds, and forms through which people judge and add reports."""
