export type NumberTab = 'hours' | 'queues' | 'bot'

/** Which part of a number is open, as the address says it; without one, its working time. */
export const numberTab = ({ tab }: Record<string, unknown>): { tab?: NumberTab } =>
  tab === 'queues' || tab === 'bot' ? { tab } : {}
