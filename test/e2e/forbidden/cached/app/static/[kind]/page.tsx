import { interrupt, kinds } from '../../../interrupt'

export function generateStaticParams() {
  return kinds.map((kind) => ({ kind }))
}

export default async function Static({ params }: { params: Promise<{ kind: string }> }) {
  interrupt((await params).kind)
}
