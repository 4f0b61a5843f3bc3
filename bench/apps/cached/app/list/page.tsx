import { cacheLife } from 'next/cache'
import { cookies } from 'next/headers'
import { Suspense } from 'react'
import { Counter } from '../counter'

export default function List() {
  return (
    <main>
      <h1>list</h1>
      <Suspense fallback={<p>one moment</p>}>
        <Greeting />
      </Suspense>
      <Table />
      <Counter />
    </main>
  )
}

async function Greeting() {
  const name = (await cookies()).get('name')?.value ?? 'stranger'
  return <p>{`hello ${name}`}</p>
}

/** Two hundred rows of six cells, the same for everybody. */
async function Table() {
  'use cache'
  cacheLife('hours')
  return (
    <table>
      <tbody>
        {Array.from({ length: 200 }, (_, index) => (
          <tr key={index} className={index % 7 === 0 ? 'out' : 'in'}>
            <td>{index}</td>
            <td>
              <strong>{`Product ${index}`}</strong>
            </td>
            <td>{(index * 37) % 1000}</td>
            <td>{index % 50}</td>
            <td>
              <a href={`/p/${index}`}>open</a>
            </td>
            <td>{index % 7 === 0 ? 'sold out' : 'in stock'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
