export default async function Post({ params }: { params: Promise<{ slug: string }> }) {
  return <h1 id="page">{`post ${(await params).slug}`}</h1>
}
