"""Runs the `dateline` command as `python -m dateline`."""

from dateline.command_line import main

if __name__ == "__main__":
    main()
