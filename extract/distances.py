"""Distances on the globe."""

import math

EARTH_RADIUS_KM = 6371.0
"""Mean radius of the Earth (IUGG R1, 6,371.0 km)."""


def great_circle_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the great-circle distance between two points in kilometres (haversine formula).

    Latitudes and longitudes are WGS 84 degrees; the Earth is taken as a sphere, which is off by at
    most 0.6 per cent.
    """
    phi, other_phi = math.radians(lat), math.radians(other_lat)
    half_phi = (other_phi - phi) / 2
    half_lambda = math.radians(other_lon - lon) / 2
    chord = math.sin(half_phi) ** 2
    chord += math.cos(phi) * math.cos(other_phi) * math.sin(half_lambda) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))
