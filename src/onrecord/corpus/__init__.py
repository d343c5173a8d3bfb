"""Reading many reports: into a record, or row by row without one."""
