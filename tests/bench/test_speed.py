from __future__ import annotations

from bench.speed import figures, registry_loads


def test_linking_is_compared_with_the_reader_of_the_same_round() -> None:
    seconds = {"whole": [20.0, 40.0], "reader": [10.0, 20.0], "forward": [9.0, 18.0]}
    seconds |= {"named": [0.35, 0.5], "nameless": [0.25, 0.3]}
    stages = {"mentions": [0.3, 0.6], "actors": [0.2, 1.4], "attributions": [10.0, 20.0]}
    found = figures(seconds, stages, [1000, 4000])

    assert found["ratios"]["mentions_to_reader"] == {"median": 0.03, "low": 0.03, "high": 0.03}
    assert found["ratios"]["actors_to_reader"] == {"median": 0.045, "low": 0.02, "high": 0.07}
    assert found["ratios"]["mentions_and_actors_to_reader"] == {"median": 0.075, "low": 0.05, "high": 0.1}
    assert found["ratios"]["linking_to_reader"] == {"median": 0.055, "low": 0.03, "high": 0.08}
    assert found["chars_per_cpu_second"]["whole"] == {"median": 75, "low": 50, "high": 100}


def test_the_whole_registry_is_loaded_in_half_a_second_of_cpu(monkeypatch) -> None:
    # The encoder is not what is timed here, and may not be installed.
    monkeypatch.setattr("bench.speed._REGISTRY_LOAD", _without_encoder())
    (load,) = registry_loads(times=1)

    assert 0 < load["registry"] < 0.5


def _without_encoder() -> str:
    from bench import speed

    return speed._REGISTRY_LOAD.replace("load_encoder()\n", "\n").replace("import load_encoder", "import Encoder")
