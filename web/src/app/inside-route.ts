import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { NotFound } from './not-found.tsx'
import { PageError } from './page-error.tsx'

export const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: PageError })

/** Behind the sign-in: one session for all pages below. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: lazyRouteComponent(() => import('./session-gate.tsx'), 'SessionGate'),
})
