import { tilesAround, toPixels } from './mercator.ts'
import { land, parks, roads, waters } from './outline.ts'
import classes from './small-map.module.css'

type Props = {
  latitude: number
  longitude: number
  label: string
  /** Where tiles come from; without it an outline is drawn. */
  tiles: string | undefined
}

const [width, height, zoom] = [118, 74, 14]

/** A place on a small map that does not move: tiles if there are any, else a schematic, and a pin in the middle. */
export function SmallMap({ latitude, longitude, label, tiles }: Props) {
  const middle = toPixels(latitude, longitude, zoom)
  return (
    <span className={classes.root} role="img" aria-label={label}>
      {tiles === undefined ? (
        <Schematic middle={middle} />
      ) : (
        tilesAround(middle, zoom, width, height).map(({ x, y, left, top }) => (
          <img
            key={`${left} ${top}`}
            className={classes.tile}
            src={tileUrl(tiles, { x, y, z: zoom })}
            style={{ left: `${(left / width) * 100}%`, top: `${(top / height) * 100}%` }}
            alt=""
            loading="lazy"
            referrerPolicy="no-referrer"
          />
        ))
      )}
      <svg className={classes.pin} viewBox="0 0 24 30" aria-hidden="true">
        <path d="M12 29C6 21 2 16.5 2 11a10 10 0 0 1 20 0c0 5.5-4 10-10 18Z" />
        <circle cx="12" cy="11" r="3.6" />
      </svg>
    </span>
  )
}

/** The address of a tile. */
export const tileUrl = (template: string, { x, y, z }: { x: number; y: number; z: number }): string =>
  template.replaceAll('{z}', String(z)).replaceAll('{x}', String(x)).replaceAll('{y}', String(y))

function Schematic({ middle }: { middle: { x: number; y: number } }) {
  const [west, north] = [middle.x - width / 2, middle.y - height / 2]
  const pathOf = (line: readonly (readonly [number, number])[]) =>
    line
      .map(([latitude, longitude], index) => {
        const { x, y } = toPixels(latitude, longitude, zoom)
        return `${index === 0 ? 'M' : 'L'}${(x - west).toFixed(1)} ${(y - north).toFixed(1)}`
      })
      .join('')
  return (
    <svg className={classes.drawing} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect width={width} height={height} className={classes.sea} />
      <path d={land.map((line) => `${pathOf(line)}Z`).join('')} className={classes.land} />
      <path d={parks.map((line) => `${pathOf(line)}Z`).join('')} className={classes.park} />
      <path d={gridOf(west, north)} className={classes.grid} />
      <path d={waters.map(pathOf).join('')} className={classes.water} />
      <path d={roads.map(pathOf).join('')} className={classes.road} />
    </svg>
  )
}

const step = 32
const gridOf = (west: number, north: number) => {
  const lines: string[] = []
  for (let x = step - (west % step); x < width; x += step) lines.push(`M${x.toFixed(1)} 0V${height}`)
  for (let y = step - (north % step); y < height; y += step) lines.push(`M0 ${y.toFixed(1)}H${width}`)
  return lines.join('')
}
