import 'server-only'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { env } from '../env.ts'
import { seedDatabase } from './seed-database.ts'

const BUSY_TIMEOUT_MS = 10_000

function open(): Database.Database {
  mkdirSync(env.dataFolder, { recursive: true })
  const db = new Database(path.join(env.dataFolder, 'skerry.db'))
  db.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`)
  db.exec('pragma journal_mode = wal')
  db.exec('pragma synchronous = normal')
  db.exec('pragma foreign_keys = on')
  seedDatabase(db)
  return db
}

// A bundle may hold this module more than once; the connection is one per process all the same.
const slot = globalThis as typeof globalThis & { [key: symbol]: Database.Database | undefined }
const key = Symbol.for('skerry.database')

/** The shop's database, opened and seeded at the first call. */
export function database(): Database.Database {
  return (slot[key] ??= open())
}
