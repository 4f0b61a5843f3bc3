import { stamp } from '../../lib/stamp'

export default async function Page({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  return (
    <p id="value">
      {(await searchParams).q} {stamp()}
    </p>
  )
}
