export type PostgresSettings = Readonly<Record<string, string>>

/** For a small machine that also runs the server: few processes, every answered write on the disk. */
export const defaultSettings: PostgresSettings = {
  shared_buffers: '128MB',
  max_connections: '60',
  fsync: 'on',
  synchronous_commit: 'on',
  wal_compression: 'on',
  max_wal_size: '512MB',
  // Reads in the backend itself: spares the three idle reader processes of PostgreSQL 18.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  max_wal_senders: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
}

// What the supervision relies on, so no caller may change it.
const fixedSettings: PostgresSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  logging_collector: 'off',
}

/** The command line for `postgres` that makes these settings hold, whatever the files in the data folder say. */
export function settingArguments(settings: PostgresSettings, port: number): string[] {
  const all = { ...defaultSettings, ...settings, ...fixedSettings, port: String(port) }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
