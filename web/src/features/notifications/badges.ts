const SIZE = 64

/** How many wait, on the tab's icon and on that of the installed app; 0: the bare icon. */
export function showBadge(count: number) {
  const app = navigator as Navigator & {
    setAppBadge?(count: number): Promise<void>
    clearAppBadge?(): Promise<void>
  }
  void (count > 0 ? app.setAppBadge?.(count) : app.clearAppBadge?.())?.catch(() => undefined)
  const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
  if (!link) return
  const text = count > 9 ? '9+' : String(count)
  // Of twenty that wait, one that is opened changes nothing.
  if (link.dataset['count'] === text) return
  link.dataset['count'] = text
  if (count === 0) {
    link.href = '/icon.svg'
    return
  }
  const image = new Image(SIZE, SIZE)
  image.onload = () => {
    const href = drawn(image, text)
    // Another number may have come while the picture was loaded.
    if (href && link.dataset['count'] === text) link.href = href
  }
  image.src = '/icon.svg'
}

function drawn(image: HTMLImageElement, text: string): string | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIZE
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  pen.drawImage(image, 0, 0, SIZE, SIZE)
  pen.fillStyle = '#C8371D'
  pen.beginPath()
  pen.arc(44, 20, 20, 0, 2 * Math.PI)
  pen.fill()
  pen.fillStyle = '#FFFFFF'
  pen.font = '700 30px sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(text, 44, 21)
  return canvas.toDataURL('image/png')
}
