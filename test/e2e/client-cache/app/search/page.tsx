import Form from 'next/form'
import { Suspense } from 'react'
import { Query } from '../controls'

async function Found({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  return <p id="found">found {(await searchParams).q}</p>
}

export default function Search({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  return (
    <>
      <Form action="/search">
        <input name="q" aria-label="words" />
        <button type="submit">search</button>
      </Form>
      <Suspense fallback={<p>searching</p>}>
        <Found searchParams={searchParams} />
      </Suspense>
      <Suspense>
        <Query />
      </Suspense>
    </>
  )
}
