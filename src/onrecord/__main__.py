"""`python -m onrecord`: the same as `onrecord`."""

from onrecord.cli.main import main

main()
