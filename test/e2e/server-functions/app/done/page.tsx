export default async function Done({ searchParams }: { searchParams: Promise<{ from?: string }> }) {
  return <h1 id="done">{`came from ${(await searchParams).from}`}</h1>
}
