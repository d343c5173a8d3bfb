"""Whether it is done: what is denied, only expected, asked, supposed or long past."""
