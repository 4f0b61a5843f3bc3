type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return [{ slug: 'one' }]
}

export default async function Page({ params }: Props) {
  return <p id="slug">{(await params).slug}</p>
}
