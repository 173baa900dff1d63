import type { Place } from '@centralino/contract/positions.ts'

/** A place further away than this is another one, in metres. */
const SAME = 300

/** The place after its pin was moved: nearby it keeps its name, further away it has none until somebody gives it one. */
export function movedPlace(place: Place | undefined, latitude: number, longitude: number): Place {
  const isSame = place !== undefined && metresBetween(place, { latitude, longitude }) <= SAME
  return {
    name: isSame ? place.name : '',
    address: isSame ? place.address : '',
    latitude: round(latitude),
    longitude: round(longitude),
  }
}

type Point = { latitude: number; longitude: number }

const radians = (degrees: number) => (degrees * Math.PI) / 180

function metresBetween(a: Point, b: Point): number {
  const north = radians(b.latitude - a.latitude)
  const east = radians(b.longitude - a.longitude) * Math.cos(radians((a.latitude + b.latitude) / 2))
  return 6_371_000 * Math.hypot(north, east)
}

/** To a tenth of a metre. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
