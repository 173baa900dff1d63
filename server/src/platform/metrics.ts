import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** Everything `/metrics` shows, in one place. */
export const createMetrics = () => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    deliveries: new Counter({
      name: 'centralino_deliveries_total',
      help: 'Webhook deliveries by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    applied: new Counter({
      name: 'centralino_items_applied_total',
      help: 'Items of deliveries by kind',
      labelNames: ['kind'],
      registers,
    }),
    sends: new Counter({
      name: 'centralino_sends_total',
      help: 'Messages handed to WhatsApp by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    assignments: new Counter({
      name: 'centralino_assignments_total',
      help: 'Conversations assigned automatically',
      registers,
    }),
    sockets: new Gauge({ name: 'centralino_sockets', help: 'Live sockets of this process', registers }),
    storing: new Histogram({
      name: 'centralino_delivery_storing_seconds',
      help: 'From the arrival of a delivery to its commit',
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    }),
  }
}
