/** A figure whose conversations one wants to see. */
export type Behind = { of: 'total' | 'closed' | 'active' | 'taken'; from?: string }
