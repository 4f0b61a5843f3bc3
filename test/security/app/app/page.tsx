import { add } from './actions'
import { Caller } from './caller'

const CANARY = 'canary-page-1f6e'

export default function Home() {
  return (
    <main>
      <h1>{CANARY.length > 3 ? 'home' : CANARY}</h1>
      <form id="add" action={add}>
        <input name="note" />
      </form>
      <Caller />
    </main>
  )
}
