import { stamp } from '../../../lib/stamp'

export function generateStaticParams() {
  return [{ slug: 'one' }]
}

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return (
    <p id="value">
      {(await params).slug} {stamp()}
    </p>
  )
}
