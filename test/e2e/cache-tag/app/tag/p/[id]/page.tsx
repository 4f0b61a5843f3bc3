import { fromData } from '../../../../lib/tagged'

export function generateStaticParams() {
  return [{ id: '1' }, { id: '2' }]
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <p id="value">{await fromData((await params).id)}</p>
}
