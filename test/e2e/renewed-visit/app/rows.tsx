import { connection } from 'next/server'
import { readBoard } from './board'

/** @param ms how long it takes to find out what stands there */
export async function Rows({ ms = 0 }: { ms?: number }) {
  await connection()
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms))
  return (
    <>
      <h1>{readBoard()}</h1>
      <ul>
        {Array.from({ length: 300 }, (_, row) => (
          <li key={row}>{`Row ${row} of the board`}</li>
        ))}
      </ul>
    </>
  )
}
