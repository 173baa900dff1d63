import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { customersSearch } from '../features/customers/customers-search.ts'
import { historySearch } from '../features/history/history-search.ts'
import { queueSearch } from '../features/queue/queue-search.ts'
import { sentSearch } from '../features/sent/sent-search.ts'
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
    throw redirect({ to: '/home', replace: true })
  },
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/home',
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
})

const conversations = createRoute({
  getParentRoute: () => inside,
  path: '/conversations',
  component: lazyRouteComponent(() => import('./conversations-page.tsx'), 'ConversationsPage'),
})

const conversation = createRoute({ getParentRoute: () => conversations, path: '$conversationId' })

const customers = createRoute({
  getParentRoute: () => inside,
  path: '/customers',
  component: lazyRouteComponent(() => import('./customers-page.tsx'), 'CustomersPage'),
  validateSearch: customersSearch,
})

const history = createRoute({
  getParentRoute: () => inside,
  path: '/history',
  component: lazyRouteComponent(() => import('./history-page.tsx'), 'HistoryPage'),
  validateSearch: historySearch,
})

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

const profile = createRoute({
  getParentRoute: () => inside,
  path: '/profile',
  component: lazyRouteComponent(() => import('./profile-page.tsx'), 'ProfilePage'),
})

const sent = createRoute({
  getParentRoute: () => inside,
  path: '/sent',
  component: lazyRouteComponent(() => import('./sent-page.tsx'), 'SentPage'),
  validateSearch: sentSearch,
})

const file = createRoute({
  getParentRoute: () => inside,
  path: '/files/$fileId',
  component: lazyRouteComponent(() => import('./file-page.tsx'), 'FilePage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    inside.addChildren([
      start,
      home,
      conversations.addChildren([conversation]),
      customers,
      waiting,
      history,
      sent,
      queue,
      profile,
      file,
      adminRoutes,
    ]),
  ]),
  defaultPreload: false,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
