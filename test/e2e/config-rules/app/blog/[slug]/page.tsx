interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string>>
}

export default async function Post({ params, searchParams }: Props) {
  return (
    <div>
      <h1 id="page">{(await params).slug}</h1>
      <p id="query">{JSON.stringify(await searchParams)}</p>
    </div>
  )
}
