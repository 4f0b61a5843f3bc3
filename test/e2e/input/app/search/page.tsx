import Form from 'next/form'

export default async function Search({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const { q } = await searchParams
  return (
    <>
      <h1>{q ? `found ${q}` : 'search'}</h1>
      <Form action="/search">
        <label>
          words <input name="q" />
        </label>
        <button type="submit">go</button>
      </Form>
    </>
  )
}
