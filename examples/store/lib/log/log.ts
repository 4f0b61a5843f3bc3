import 'server-only'
import { after } from 'next/server'
import { run, selectAll } from '../db/statement.ts'
import { readVisitor, type Visitor } from './visitor.ts'

export interface LogEntry extends Visitor {
  readonly id: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly event: string
  readonly who: string
}

/** Writes down what was done, by whom and from where; behind the answer, because nobody should wait for a log. */
export function note(event: string, who: string): void {
  const at = new Date().toISOString()
  after(async () => {
    const { device, address } = await readVisitor()
    run('insert into log (at, event, who, device, address) values (@at, @event, @who, @device, @address)', {
      at,
      event,
      who,
      device,
      address,
    })
  })
}

/** The latest entries, newest first. */
export function readLog(limit: number): LogEntry[] {
  return selectAll<LogEntry>('select id, at, event, who, device, address from log order by id desc limit @limit', { limit })
}
