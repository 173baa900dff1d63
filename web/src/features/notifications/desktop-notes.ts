type Note = { id: string; title: string; body: string; onOpen: () => void }

/** Notifications of the system about conversations, at most one about each. */
export function createDesktopNotes() {
  const shown = new Map<string, Notification>()
  const close = (id: string) => {
    shown.get(id)?.close()
    shown.delete(id)
  }
  return {
    show({ id, title, body, onOpen }: Note) {
      if (!('Notification' in window) || Notification.permission !== 'granted') return
      try {
        const note = new Notification(title, { body, tag: `conversation ${id}`, icon: '/icon-192.png', silent: true })
        note.onclick = () => {
          window.focus()
          close(id)
          onOpen()
        }
        shown.set(id, note)
      } catch {
        // On Android a page has none of its own: there push messages tell.
      }
    },
    /** Takes back what is about none of these: it was handled, here or elsewhere. */
    keepOnly(ids: ReadonlySet<string>) {
      for (const id of [...shown.keys()]) if (!ids.has(id)) close(id)
    },
  }
}
