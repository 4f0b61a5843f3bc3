import { connection } from 'next/server'
import { act } from '../act'

export default async function Page() {
  await connection()
  return (
    <>
      <h1>one</h1>
      <form action={act}>
        <button type="submit">act</button>
      </form>
    </>
  )
}
