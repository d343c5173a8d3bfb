"""What addresses may ask for: the same filters on every page, checked in one place."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from onrecord.positions import Basis
from onrecord.types import ActKind

_DAY = r"^$|^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
_BASES = "|".join(basis.value for basis in Basis)
_KINDS = "|".join(kind.value for kind in ActKind)

AsOf = Annotated[str, Query(pattern=_DAY, description="Last day that counts: YYYY-MM-DD; empty for all.")]
Since = Annotated[str, Query(pattern=_DAY, description="First day.")]
Until = Annotated[str, Query(pattern=_DAY, description="Last day.")]
OnBasis = Annotated[str, Query(pattern=f"^$|^({_BASES})$", description="On whose word.")]
OfKind = Annotated[str, Query(pattern=f"^$|^({_KINDS})$", description="Kind of act.")]
Named = Annotated[str, Query(max_length=300, description="Id of a party, an option or a source; empty for all.")]
PageNumber = Annotated[int, Query(ge=1, le=1_000_000)]
