import type { Metadata } from 'next'
import { requireAdmin } from '@/lib/account/guard.ts'
import { readLog } from '@/lib/log/log.ts'
import { readVisitor } from '@/lib/log/visitor.ts'
import styles from '../admin.module.css'

export const metadata: Metadata = { title: 'Log' }

const SHOWN = 50
const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'medium', timeStyle: 'medium' })

/** Who did what at the desk and at the till. */
export default async function LogPage() {
  await requireAdmin()
  const { device, address } = await readVisitor()
  const entries = readLog(SHOWN)
  return (
    <>
      <h1>Log</h1>
      <p>
        You would be noted as {device}, from {address}.
      </p>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Who</th>
              <th scope="col">With</th>
              <th scope="col">From</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td>{time.format(new Date(entry.at))}</td>
                <td>{entry.event}</td>
                <td>{entry.who}</td>
                <td>{entry.device}</td>
                <td>{entry.address}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {entries.length === 0 && <p className="hint">Nothing has happened yet.</p>}
    </>
  )
}
