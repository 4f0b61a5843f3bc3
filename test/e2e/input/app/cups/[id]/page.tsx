export function generateStaticParams() {
  return ['1', '2', '3', '9'].map((id) => ({ id }))
}

export default async function Cup({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return (
    <>
      <title>{`cup ${id}`}</title>
      <h1>cup {id}</h1>
      <button type="button">buy</button>
    </>
  )
}
