"""The few errors that Dateline raises on purpose."""


class DatelineError(Exception):
    """Base of every error the project raises; its message is one line fit for a user."""


class InputError(DatelineError):
    """An input cannot be read as an article.

    The message says what is wrong, where, and what to do.
    """


class RulesError(DatelineError):
    """A rules file has a wrong shape; the message names the file and the entry."""


class StoryError(DatelineError):
    """A story file does not keep the contract; the message names the record."""


class OutputError(DatelineError):
    """A file or folder cannot be written; whatever stood there before is untouched."""
