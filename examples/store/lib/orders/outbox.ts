import 'server-only'
import { run } from '../db/statement.ts'

/** Puts a message into the outbox, where a mailer would find it. */
export function queueMail(recipient: string, subject: string): void {
  run('insert into outbox (queued, recipient, subject) values (@queued, @recipient, @subject)', {
    queued: new Date().toISOString(),
    recipient,
    subject,
  })
}
