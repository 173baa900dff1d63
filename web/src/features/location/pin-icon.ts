import L from 'leaflet'
import classes from './location-panel.module.css'

const drawing =
  '<svg viewBox="0 0 24 30" aria-hidden="true"><path d="M12 29C6 21 2 16.5 2 11a10 10 0 0 1 20 0c0 5.5-4 10-10 18Z"/><circle cx="12" cy="11" r="3.6"/></svg>'

/** A pin; the chosen one is larger and red. The drawing is ours: nothing that somebody wrote is ever in it. */
export function pinIcon(kind: 'saved' | 'chosen'): L.DivIcon {
  const [width, height] = kind === 'chosen' ? [38, 48] : [26, 33]
  return L.divIcon({
    className: `${classes.pin} ${kind === 'chosen' ? classes.chosenPin : ''}`,
    html: drawing,
    iconSize: [width, height],
    iconAnchor: [width / 2, height - 1],
  })
}
