import 'leaflet/dist/leaflet.css'
import type { Place, Position } from '@centralino/contract/positions.ts'
import L from 'leaflet'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapTiles } from '../../live/choices.ts'
import { backdrop } from './backdrop.ts'
import classes from './location-panel.module.css'
import { pinIcon } from './pin-icon.ts'

type Props = {
  tiles: MapTiles
  others: readonly Position[]
  chosen: Place | undefined
  onMove: (latitude: number, longitude: number) => void
  onPick: (place: Place) => void
}

const NEAR = 15
const STEP = 12
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
}

/** The saved places on a map and the chosen one larger and red; its pin is dragged, or moved by arrows while it has the focus. */
export function PlaceMap({ tiles, others, chosen, onMove, onPick }: Props) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const held = useRef<{ map: L.Map; pins: L.LayerGroup; chosen: L.Marker | undefined }>(undefined)
  const ways = useRef({ onMove, onPick })
  useEffect(() => {
    ways.current = { onMove, onPick }
  })
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const map = L.map(element, {
      zoomControl: false,
      attributionControl: false,
      keyboard: false,
      minZoom: 3,
      maxZoom: 18,
    })
    map.setView([45.4642, 9.19], 12)
    L.control
      .zoom({ position: 'topright', zoomInTitle: t('location.zoomIn'), zoomOutTitle: t('location.zoomOut') })
      .addTo(map)
    if (tiles) L.tileLayer(tiles.url, { maxZoom: 18, referrerPolicy: 'no-referrer' }).addTo(map)
    else backdrop(map)
    map.on('click', ({ latlng }) => ways.current.onMove(latlng.lat, latlng.lng))
    held.current = { map, pins: L.layerGroup().addTo(map), chosen: undefined }
    // The panel opens with a size of its own only after this.
    const sized = new ResizeObserver(() => map.invalidateSize())
    sized.observe(element)
    return () => {
      sized.disconnect()
      map.remove()
      held.current = undefined
    }
  }, [tiles, t])
  useEffect(() => {
    const pins = held.current?.pins
    pins?.clearLayers()
    for (const place of others) {
      if (place.latitude === chosen?.latitude && place.longitude === chosen.longitude) continue
      const marker = L.marker([place.latitude, place.longitude], {
        icon: pinIcon('saved'),
        alt: place.name,
        title: place.name,
        keyboard: false,
      })
      marker.on('click', () => ways.current.onPick(place))
      if (pins) marker.addTo(pins)
    }
  }, [others, chosen])
  const [latitude, longitude, name] = [chosen?.latitude, chosen?.longitude, chosen?.name ?? '']
  useEffect(() => {
    const now = held.current
    if (!now || latitude === undefined || longitude === undefined) return
    const where = L.latLng(latitude, longitude)
    if (now.chosen) now.chosen.setLatLng(where)
    else now.chosen = chosenPin(now.map, where, (to) => ways.current.onMove(to.lat, to.lng))
    now.chosen.getElement()?.setAttribute('aria-label', t('location.pin', { name: name || t('location.point') }))
    if (!now.map.getBounds().pad(-0.1).contains(where))
      now.map.setView(where, Math.max(now.map.getZoom(), NEAR), { animate: false })
  }, [latitude, longitude, name, t])
  return (
    <div className={classes.mapFrame}>
      <div ref={frame} className={classes.map} role="application" aria-label={t('location.map')} />
      <p className={classes.attribution}>{tiles ? tiles.attribution : t('location.schematic')}</p>
    </div>
  )
}

function chosenPin(map: L.Map, where: L.LatLng, onMove: (to: L.LatLng) => void): L.Marker {
  map.setView(where, NEAR, { animate: false })
  const marker = L.marker(where, { icon: pinIcon('chosen'), draggable: true, autoPan: true, zIndexOffset: 1000 }).addTo(
    map,
  )
  marker.on('dragend', () => onMove(marker.getLatLng()))
  marker.getElement()?.addEventListener('keydown', (event) => {
    const by = arrows[event.key]
    if (!by) return
    event.preventDefault()
    event.stopPropagation()
    onMove(map.containerPointToLatLng(map.latLngToContainerPoint(marker.getLatLng()).add([by[0], by[1]])))
  })
  return marker
}
