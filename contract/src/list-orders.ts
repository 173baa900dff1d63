/** In which orders one’s conversations may stand: by place, by how long customers wait, by how soon free replies end. */
export const listOrders = ['places', 'waiting', 'window'] as const
