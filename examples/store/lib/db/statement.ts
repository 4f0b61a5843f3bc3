import 'server-only'
import { database } from './database.ts'

type Value = string | number | null
type Parameters = Readonly<Record<string, Value>>

/** All rows of a query whose columns are those of `Row`. */
export function selectAll<Row>(sql: string, parameters: Parameters = {}): Row[] {
  return database().prepare(sql).all(parameters) as Row[]
}

/** The first row of a query, or `undefined`. */
export function selectOne<Row>(sql: string, parameters: Parameters = {}): Row | undefined {
  return database().prepare(sql).get(parameters) as Row | undefined
}

/** Runs a statement and returns how many rows it changed. */
export function run(sql: string, parameters: Parameters = {}): number {
  return database().prepare(sql).run(parameters).changes
}

/** Runs `work` in one transaction: all of it or, when it throws, none. */
export function transact<T>(work: () => T): T {
  return database().transaction(work).immediate() as T
}
