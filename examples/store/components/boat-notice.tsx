import { Suspense } from 'react'
import { type PostBoat, readPostBoat } from '@/lib/boat/post-boat.ts'
import styles from './boat-notice.module.css'

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'long', hour: '2-digit', minute: '2-digit' })

const titles: Readonly<Record<PostBoat['state'], string>> = {
  sails: 'The post boat sails',
  held: 'The post boat is held in harbour',
  unknown: 'No word from the harbour office',
}

async function CurrentNotice() {
  const boat = await readPostBoat()
  return (
    <>
      <p className={styles['title']} data-state={boat.state}>
        {titles[boat.state]}
      </p>
      <p>{boat.state === 'unknown' ? 'The boat leaves on weekdays, unless the weather says otherwise.' : boat.note}</p>
      {boat.state !== 'unknown' && (
        <p className="hint">
          Harbour office, <time dateTime={boat.told}>{time.format(new Date(boat.told))}</time>
        </p>
      )}
    </>
  )
}

/** Whether the post boat sails, by the word of the harbour office. */
export function BoatNotice() {
  return (
    <aside className={styles['notice']} aria-label="Post boat">
      <Suspense fallback={<p>Asking the harbour office …</p>}>
        <CurrentNotice />
      </Suspense>
    </aside>
  )
}
