import { cookies } from 'next/headers'
import { addNote, enter, fail, leave, missing, remember } from './actions'
import { notes } from './data'

export default async function Home() {
  const who = (await cookies()).get('who')?.value ?? 'nobody'
  return (
    <main>
      <p id="notes">{notes().join(',')}</p>
      <p id="who">{who}</p>
      <form id="add" action={addNote}>
        <input name="note" aria-label="note" />
        <button>add</button>
      </form>
      <form id="remember" action={remember}>
        <input name="who" aria-label="who" />
        <button>remember</button>
      </form>
      <form id="enter" action={enter}>
        <button>enter</button>
      </form>
      <form id="leave" action={leave}>
        <button>leave</button>
      </form>
      <form id="fail" action={fail}>
        <button>fail</button>
      </form>
      <form id="missing" action={missing}>
        <button>missing</button>
      </form>
    </main>
  )
}
