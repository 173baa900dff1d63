/** The fixed points of the demo world that anybody outside may rely on. */
export const demoPassword = 'Centralino-demo-1'
export const support = '100000000000001'
export const sales = '100000000000002'

export type Agent = { email: string; name: string }
export const anna: Agent = { email: 'anna@demo.test', name: 'Anna Bianchi' }
export const carla: Agent = { email: 'carla@demo.test', name: 'Carla Rossi' }
export const bruno: Agent = { email: 'bruno@demo.test', name: 'Bruno Ferri' }
export const elena: Agent = { email: 'elena@demo.test', name: 'Elena Greco' }
export const dario: Agent = { email: 'dario@demo.test', name: 'Dario Conti' }
