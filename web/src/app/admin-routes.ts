import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { numberTab } from '../features/number-page/number-tab.ts'
import type { adminPages } from './admin-pages.tsx'
import { inside } from './inside-route.ts'

/** One of them, loaded with all others when the first is opened. */
const page = (name: keyof typeof adminPages) =>
  lazyRouteComponent(async () => {
    const { adminPages } = await import('./admin-pages.tsx')
    return { default: adminPages[name] }
  })

const admin = createRoute({
  getParentRoute: () => inside,
  path: '/admin',
  component: page('frame'),
})

const start = createRoute({
  getParentRoute: () => admin,
  path: '/',
  component: page('start'),
})

const distribution = createRoute({
  getParentRoute: () => admin,
  path: 'distribution',
  component: page('distribution'),
})

const transfers = createRoute({
  getParentRoute: () => admin,
  path: 'transfers',
  component: page('transfers'),
})

const numbers = createRoute({
  getParentRoute: () => admin,
  path: 'numbers',
  component: page('numbers'),
})

const number = createRoute({
  getParentRoute: () => admin,
  path: 'numbers/$numberId',
  component: page('number'),
  validateSearch: numberTab,
})

const skillsets = createRoute({
  getParentRoute: () => admin,
  path: 'skillsets',
  component: page('skillsets'),
})

const skillset = createRoute({ getParentRoute: () => skillsets, path: '$skillsetId' })

/** The administrator's pages; none of them is part of the first screen. */
export const adminRoutes = admin.addChildren([
  start,
  distribution,
  transfers,
  numbers,
  number,
  skillsets.addChildren([skillset]),
])
