import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { queueSearch } from '../features/queue/queue-search.ts'
import { SignInPage } from '../features/sign-in/sign-in-page.tsx'
import { signInSearch } from '../features/sign-in/sign-in-search.ts'
import { waitingSearch } from '../features/waiting/waiting-search.ts'
import { adminRoutes } from './admin-routes.ts'
import { inside, root } from './inside-route.ts'

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignInPage,
  validateSearch: signInSearch,
})

const start = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/conversations', replace: true })
  },
})

const conversations = createRoute({
  getParentRoute: () => inside,
  path: '/conversations',
  component: lazyRouteComponent(() => import('./conversations-page.tsx'), 'ConversationsPage'),
})

const conversation = createRoute({ getParentRoute: () => conversations, path: '$conversationId' })

const waiting = createRoute({
  getParentRoute: () => inside,
  path: '/waiting',
  component: lazyRouteComponent(() => import('./waiting-page.tsx'), 'WaitingPage'),
  validateSearch: waitingSearch,
})

const queue = createRoute({
  getParentRoute: () => inside,
  path: '/queue',
  component: lazyRouteComponent(() => import('./queue-page.tsx'), 'QueuePage'),
  validateSearch: queueSearch,
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    inside.addChildren([start, conversations.addChildren([conversation]), waiting, queue, adminRoutes]),
  ]),
  defaultPreload: false,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
