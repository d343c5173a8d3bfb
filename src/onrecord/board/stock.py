"""What a build works with: the material of views, and the names and numbers under which a board keeps it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from onrecord.exports.objects import Names, Object
from onrecord.types import Act
from onrecord.views.material import Material


class Stock(Struct, frozen=True, kw_only=True):
    """What a build works with.

    Attributes:
        material: What views are computed from.
        names: Names of actors and parties, by id.
        options: Names of options, by id.
        outlets: What to call the outlets of reports, by report id.
        numbers: Numbers of acts, by id, in order of report and span.
    """

    material: Material
    names: Names
    options: Names
    outlets: Names
    numbers: Mapping[str, int]

    def option_object(self, act: Act) -> Object | None:
        """Return the option of an act, of several the first it names; None where it is about none."""
        option = self.material.option_id(act)
        return None if option is None else {"id": option, "name": self.options.get(option, option)}


def id_only(act: Act, names: Names) -> str:
    """Return what stands for an act in a body: acts are kept once, however many rows rest on them."""
    return act.id


def words_of(act: Act) -> str:
    """Return the words that show an act."""
    return " … ".join(each.quote for each in act.evidence)
