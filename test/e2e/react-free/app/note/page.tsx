import { cookies } from 'next/headers'
import { Suspense } from 'react'
import { keep, leave } from '../actions'

async function Note() {
  const jar = await cookies()
  return <output>{['note', 'how', 'calls'].map((name) => jar.get(name)?.value ?? '-').join(' ')}</output>
}

export default function Page() {
  return (
    <>
      <h1>note</h1>
      <form action={keep}>
        <label>
          note <input name="note" />
        </label>
        <button type="submit" name="how" value="kindly">
          keep
        </button>
        <button type="submit" formAction={leave}>
          leave
        </button>
      </form>
      <Suspense>
        <Note />
      </Suspense>
    </>
  )
}
