import Form from 'next/form'
import { Suspense } from 'react'

async function Found({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const { q } = await searchParams
  return <output>{q ? `found ${q}` : 'nothing yet'}</output>
}

export default function Search({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  return (
    <>
      <h1>search</h1>
      <Form action="/search">
        <label>
          words <input name="q" />
        </label>
        <button type="submit">go</button>
      </Form>
      <Suspense>
        <Found searchParams={searchParams} />
      </Suspense>
    </>
  )
}
