import { erase } from '../actions'
import { Run } from '../run'

async function eraseForm(): Promise<void> {
  'use server'
  await erase()
}

export default function Admin(): React.ReactNode {
  return (
    <main>
      <h1>erase</h1>
      <Run id="erase" action={erase} />
      <Run id="late" action={erase} delay={1500} />
      <form id="form" action={eraseForm}>
        <button>erase</button>
      </form>
    </main>
  )
}
