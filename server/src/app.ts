import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { v4 } from 'uuid'
import type { Config } from './config.ts'
import { mountBot } from './features/bot/routes.ts'
import { mountConversations } from './features/conversations/routes.ts'
import { mountCustomers } from './features/customers/routes.ts'
import { mountDesk } from './features/desk/routes.ts'
import { createIntake } from './features/intake/intake.ts'
import { purgeDeliveries } from './features/intake/purge-deliveries.ts'
import { mountDeliveries } from './features/intake/routes.ts'
import { mountWebhook } from './features/intake/webhook.ts'
import { mountLive } from './features/live/live.ts'
import { mountDevMail } from './features/mail/dev-pages.ts'
import { recoverMails } from './features/mail/recover-mails.ts'
import { mountMail } from './features/mail/routes.ts'
import { sendMail } from './features/mail/send-mail.ts'
import { createCarrier } from './features/media/carry-files.ts'
import { mountFiles } from './features/media/routes.ts'
import { amendLate } from './features/messages/amend-messages.ts'
import { createDeliverer } from './features/messages/deliver-messages.ts'
import { mountMessages } from './features/messages/routes.ts'
import { mountNumbers } from './features/numbers/routes.ts'
import { mountOutbound } from './features/outbound/routes.ts'
import { mountPositions } from './features/positions/routes.ts'
import { mountPredefined } from './features/predefined/routes.ts'
import { giveSigns, onSilence, signOfLife } from './features/presence/keep-presence.ts'
import { mountProfiling } from './features/profiling/routes.ts'
import { createPusher } from './features/push/follow-feed.ts'
import { createVisibility } from './features/push/keep-visible.ts'
import { mountPush } from './features/push/routes.ts'
import { sendPush } from './features/push/send-push.ts'
import { mountReports } from './features/reports/routes.ts'
import { mountDecisions } from './features/routing/routes.ts'
import { createRouting } from './features/routing/run-routing.ts'
import { onStep } from './features/routing/widen-later.ts'
import { onBoundary } from './features/service/pass-boundary.ts'
import { mountService } from './features/service/routes.ts'
import { mountSettings } from './features/settings/routes.ts'
import { createAuthenticate } from './features/sign-in/authenticate.ts'
import { mountSignIn } from './features/sign-in/routes.ts'
import { mountSkillsets } from './features/skillsets/routes.ts'
import { mountStuck } from './features/stuck/routes.ts'
import { mountTemplates } from './features/templates/routes.ts'
import { syncStaleTemplates, syncTemplates } from './features/templates/sync-templates.ts'
import { createTimers } from './features/timers/run-timers.ts'
import { onDue, onWoken } from './features/transfers/on-due.ts'
import { onLastCall } from './features/transfers/on-last-call.ts'
import { mountTransfers } from './features/transfers/routes.ts'
import { mountUsers } from './features/users/routes.ts'
import type { App } from './platform/app.ts'
import { createLanding } from './platform/blobs/landing.ts'
import { openBlobs } from './platform/blobs/open-blobs.ts'
import type { Clock } from './platform/clock.ts'
import { createVault } from './platform/crypto.ts'
import { openDatabase } from './platform/database.ts'
import { createHub } from './platform/feed/hub.ts'
import { createFeedStore, pruneFeed } from './platform/feed/store.ts'
import { mountHealth } from './platform/http/health.ts'
import { createMount } from './platform/http/mount.ts'
import { createHttp } from './platform/http/server.ts'
import { type JobHandlers, startJobs } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { createMailer } from './platform/mailer.ts'
import { createMetrics } from './platform/metrics.ts'
import type { Runner } from './platform/runner.ts'
import { listenToSignals, type Signal } from './platform/signals.ts'
import { every } from './platform/timers.ts'
import { runTx, type Topic, type TxRoom } from './platform/tx.ts'

export type Server = {
  app: App
  http: FastifyInstance
  /** Resolves when nothing is left to be done: every kick has run, every event has gone out. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** How long the feed is kept, in milliseconds: who was away longer loads afresh. */
const feedKept = 3 * 24 * 3_600_000

/** Who does which job. */
const jobHandlers: JobHandlers = {
  send_mail: sendMail,
  amend_late: amendLate,
  push: sendPush,
  sync_templates: syncTemplates,
}

/** Composes the server: the only place that makes its parts. The database is migrated already. */
export const createServer = async (
  config: Config,
  parts: { databaseUrl: string; secretKey: string; log: Log; clock: Clock },
): Promise<Server> => {
  const { log, clock } = parts
  const self = v4()
  const metrics = createMetrics()
  const database = openDatabase({
    url: parts.databaseUrl,
    connections: 16,
    onError: (error) => log.warn({ error: error.message }, 'a database connection was lost'),
  })
  const hub = createHub(createFeedStore(database.platform), clock.now, (err) =>
    log.error({ err }, 'the feed could not be passed on'),
  )
  const runners = new Map<Topic, Runner<number>>()
  const wake = (topic: Topic, tenantId: number): void => runners.get(topic)?.kick(tenantId)

  const app: App = {
    config,
    log,
    clock,
    metrics,
    database,
    hub,
    blobs: openBlobs(config.media),
    landing: createLanding(join(config.dataDir, 'landing')),
    mailer: config.smtpUrl === null ? null : createMailer(config.smtpUrl),
    fetch,
    vault: createVault(parts.secretKey),
    wake,
    onWake: (topic, runner) => void runners.set(topic, runner),
    inTenant: (options, work) => runTx(room, options, work),
  }
  const room: TxRoom = {
    kysely: database.kysely,
    now: clock.now,
    self,
    onCommit: ({ signal, events }) => {
      if (signal.feed !== undefined) {
        hub.offer(signal.tenantId, signal.feed - events.length + 1, events)
        pusher.heard(signal.tenantId)
      }
      actOn(signal)
    },
  }
  const pusher = createPusher(app, (tenantId) => visibility.changed(tenantId))
  const visibility = createVisibility(app, pusher.follows)
  const actOn = (signal: Signal): void => {
    for (const topic of signal.wakes ?? []) wake(topic as Topic, signal.tenantId)
    for (const sessionId of signal.ended ?? []) hub.endSession(sessionId)
    if (signal.refreshed) hub.refresh(signal.tenantId, signal.refreshed)
  }

  const http = await createHttp({
    log,
    publicUrl: config.publicUrl,
    https: config.publicUrl.startsWith('https:'),
    imageHosts: config.map.tiles ? [new URL(config.map.tiles.url).origin] : [],
  })
  const authenticate = createAuthenticate(app)
  const mount = createMount(http, authenticate)
  const intake = createIntake(app)
  mountHealth(http, app)
  mountWebhook(http, app, intake)
  mountSignIn(mount, app)
  mountUsers(mount, app)
  mountNumbers(mount, app)
  mountDesk(mount, app)
  mountReports(mount, app)
  mountConversations(mount, app)
  mountMessages(mount, app)
  mountFiles(mount, app)
  mountTemplates(mount, app)
  mountOutbound(mount, app)
  mountTransfers(mount, app)
  mountProfiling(mount, app)
  mountMail(mount, app)
  if (config.demo) mountDevMail(http, app)
  mountPredefined(mount, app)
  mountPositions(mount, app)
  mountService(mount, app)
  mountBot(mount, app)
  mountSettings(mount, app)
  mountDecisions(mount, app)
  mountSkillsets(mount, app)
  mountCustomers(mount, app)
  mountStuck(mount, app)
  mountDeliveries(mount, app)
  mountPush(mount, app)
  mountLive(http, app, authenticate, visibility.changed)
  const deliverer = createDeliverer(app)
  const carrier = createCarrier(app)
  const routing = createRouting(app)
  const timers = createTimers(app, {
    offer: onDue('offer'),
    exclusive: onDue('exclusive'),
    personal: onDue('personal'),
    silence: onDue('silence'),
    return: onDue('return'),
    last_call: onLastCall,
    auto_close: onDue('auto_close'),
    bot: onDue('bot'),
    woken: onWoken,
    presence: onSilence,
    schedule: onBoundary,
    ladder: onStep,
  })

  const jobs = await startJobs(app, parts.databaseUrl, jobHandlers)

  const signals = await listenToSignals({
    url: parts.databaseUrl,
    self,
    log,
    onSignal: (signal) => {
      if (signal.feed !== undefined) hub.advance(signal.tenantId, signal.feed)
      actOn(signal)
    },
    onGap: () => {
      hub.recover()
      void recover()
    },
  })
  /** Takes up what a process that is gone, or a lost notification, left undone. */
  const recover = async (): Promise<void> => {
    await Promise.all([
      intake.recover(),
      deliverer.recover(),
      carrier.recover(),
      routing.recover(),
      timers.recover(),
      pusher.recover(),
    ])
  }
  const sweep = every(5_000, recover, (err) => log.error({ err }, 'left work could not be taken up'))
  const prune = every(
    3_600_000,
    () => pruneFeed(database.platform, new Date(clock.now() - feedKept)),
    (err) => log.error({ err }, 'old feed events could not be removed'),
  )
  const purge = every(
    3_600_000,
    () => purgeDeliveries(app),
    (err) => log.error({ err }, 'old deliveries could not be removed'),
  )
  const mails = every(
    60_000,
    () => recoverMails(app),
    (err) => log.error({ err }, 'forgotten mails could not be taken up'),
  )
  const alive = every(
    signOfLife,
    () => giveSigns(app),
    (err) => log.error({ err }, 'who is connected could not be noted'),
  )
  const inView = every(20_000, visibility.sayAll, (err) =>
    log.error({ err }, 'who has a console in view could not be noted'),
  )
  const askTemplates = () =>
    syncStaleTemplates(app).catch((err) => log.error({ err }, 'templates could not be asked for'))
  const templates = every(600_000, askTemplates, () => {})
  // In the demo the one to ask is this very server.
  http.addHook('onListen', async () => void askTemplates())
  await recover()

  return {
    app,
    http,
    async settle() {
      // What one does may kick another: level only when a whole round found nothing to do.
      for (let quiet = 0; quiet < 3; quiet++) {
        for (const part of [intake, timers, routing, carrier, deliverer, visibility, pusher, jobs, hub])
          await part.idle()
      }
    },
    async close() {
      sweep.stop()
      prune.stop()
      purge.stop()
      alive.stop()
      mails.stop()
      inView.stop()
      templates.stop()
      await http.close()
      await Promise.all([intake.stop(), deliverer.stop(), carrier.stop(), routing.stop(), timers.stop()])
      await Promise.all([pusher.stop(), visibility.stop(), jobs.stop()])
      app.mailer?.close()
      await signals.close()
      await app.landing.close()
      await database.close()
    },
  }
}
