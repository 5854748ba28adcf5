"""The words in the grammatical positions around a trigger."""

from dataclasses import dataclass, field

from dateline.extract.language import Token


@dataclass(slots=True)
class Arguments:
    """The words around a trigger: subjects (who does it), objects (to whom) and obliques.

    Obliques carry their preposition in lower case, "" where there is none; `modifiers` are words
    that describe a noun trigger ("Norlandish", "drone").
    """

    subjects: list[Token] = field(default_factory=list)
    objects: list[Token] = field(default_factory=list)
    obliques: list[tuple[str, Token]] = field(default_factory=list)
    modifiers: list[Token] = field(default_factory=list)

    def under(self, *prepositions: str) -> list[Token]:
        """Return the obliques under one of `prepositions`."""
        return [token for case, token in self.obliques if case in prepositions]
