/** A point of the world in pixels at this zoom, as map tiles count them: 256 to a tile, from the north-west. */
export function toPixels(latitude: number, longitude: number, zoom: number): { x: number; y: number } {
  const size = 256 * 2 ** zoom
  // Further towards a pole there is no map.
  const sine = Math.sin((Math.max(-85.05, Math.min(85.05, latitude)) * Math.PI) / 180)
  return {
    x: ((longitude + 180) / 360) * size,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size,
  }
}

/** The tiles that cover a picture of this size round a point, and where each of them stands in it. */
export function tilesAround(
  { x, y }: { x: number; y: number },
  zoom: number,
  width: number,
  height: number,
): readonly { x: number; y: number; left: number; top: number }[] {
  const [west, north] = [x - width / 2, y - height / 2]
  const count = 2 ** zoom
  const found: { x: number; y: number; left: number; top: number }[] = []
  for (let row = Math.floor(north / 256); row * 256 < north + height; row += 1) {
    if (row < 0 || row >= count) continue
    for (let column = Math.floor(west / 256); column * 256 < west + width; column += 1) {
      found.push({ x: ((column % count) + count) % count, y: row, left: column * 256 - west, top: row * 256 - north })
    }
  }
  return found
}
