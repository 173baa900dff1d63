import L from 'leaflet'
import { land, parks, roads, towns, waters } from '../../ui/map/outline.ts'
import classes from './location-panel.module.css'

const FAR = 10

/** Where no tiles are set: a net of lines, coasts, a few towns, and Milan’s rings, as a schematic. */
export function backdrop(map: L.Map): void {
  const Net = L.GridLayer.extend({
    createTile: () => L.DomUtil.create('div', classes.net),
  })
  const shape = (className: string | undefined, weight: number): L.PolylineOptions => ({
    ...(className ? { className } : {}),
    interactive: false,
    weight,
  })
  for (const line of land) L.polygon(copy(line), shape(classes.land, 1)).addTo(map)
  for (const line of parks) L.polygon(copy(line), shape(classes.park, 1)).addTo(map)
  for (const line of waters) L.polyline(copy(line), shape(classes.water, 5)).addTo(map)
  for (const line of roads) L.polyline(copy(line), shape(classes.road, 4)).addTo(map)
  ;new (Net as unknown as new (options: L.GridLayerOptions) => L.GridLayer)({ pane: 'shadowPane' }).addTo(map)
  const names = L.layerGroup(
    towns.map(({ name, at }) => {
      const word = L.DomUtil.create('span')
      word.textContent = name
      return L.marker([at[0], at[1]], {
        icon: L.divIcon({ className: classes.town ?? '', html: word, iconSize: [0, 0] }),
        interactive: false,
        keyboard: false,
      })
    }),
  )
  const show = () => void (map.getZoom() <= FAR ? names.addTo(map) : names.remove())
  map.on('zoomend', show)
  show()
}

const copy = (line: readonly (readonly [number, number])[]): L.LatLngTuple[] => line.map(([a, b]) => [a, b])
