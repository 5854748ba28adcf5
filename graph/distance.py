"""How far apart two places are."""

from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0
"""Mean radius of the Earth."""


def distance_km(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Return the great-circle distance in kilometres between two `(lat, lon)` in degrees.

    The haversine formula on a sphere; its error against the ellipsoid stays under 0.6 %.
    """
    lat_1, lon_1 = map(radians, first)
    lat_2, lon_2 = map(radians, second)
    half_chord = (
        sin((lat_2 - lat_1) / 2) ** 2 + cos(lat_1) * cos(lat_2) * sin((lon_2 - lon_1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, half_chord)))
