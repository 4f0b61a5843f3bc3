import { interrupt } from '../../../../interrupt'

export default async function Side({ searchParams }: { searchParams: Promise<{ side?: string }> }) {
  const { side } = await searchParams
  if (side) interrupt(side)
  return 'side'
}
