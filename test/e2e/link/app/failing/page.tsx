import { connection } from 'next/server'
import { countFailure } from '../runs'

/** Fails until it is asked for the third time. */
export default async function Failing() {
  await connection()
  if (countFailure() < 3) throw new Error('not yet')
  return <h1>mended</h1>
}
