// The service worker of the console. It keeps nothing but the page that says the truth when there is no connection: every
// page and every answer comes from the server, so nobody ever works in a console of yesterday. A changed version of this
// file is fetched with the next page (it is never kept by the browser's cache) and takes over at once.
const OFFLINE = 'offline-1'

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(OFFLINE)
      .then((cache) => cache.addAll(['/offline.html', '/icon.svg']))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== OFFLINE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

// Only whole pages, and only to answer when the server cannot.
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return
  event.respondWith(fetch(event.request).catch(() => caches.match('/offline.html')))
})

self.addEventListener('push', (event) => {
  event.waitUntil(show(event.data))
})

async function show(data) {
  let text
  try {
    text = data.json()
  } catch {
    return
  }
  const pages = await self.clients.matchAll({ type: 'window' })
  // Who sees the console sees it there; a test is always shown.
  if (text.tag !== 'test' && pages.some((page) => page.visibilityState === 'visible')) return
  await self.registration.showNotification(text.title, {
    body: text.body,
    tag: text.tag,
    lang: text.lang,
    icon: '/icon-192.png',
    badge: '/badge-96.png',
    data: { url: text.url },
    renotify: true,
  })
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data?.url ?? '/'))
})

async function open(url) {
  const pages = await self.clients.matchAll({ type: 'window' })
  const [page] = pages
  if (!page) return self.clients.openWindow(url)
  // The console goes there by itself: nothing that was being written is lost by a reload.
  page.postMessage({ type: 'open', url })
  await page.focus()
}
