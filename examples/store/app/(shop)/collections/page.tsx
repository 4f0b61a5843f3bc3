import type { Metadata } from 'next'
import { ListHeading } from '@/components/list-heading.tsx'
import { Swatches } from '@/components/swatches.tsx'
import { releasedCollections } from '@/lib/catalogue/taxonomy.ts'

export const metadata: Metadata = {
  title: 'Collections',
  description: 'Eighteen colourways, each named after a bird of the shore.',
}

export default function CollectionsPage() {
  return (
    <div className="page">
      <ListHeading
        title="Collections"
        tagline="Each is a pair of colours and one way of putting them together, through every department."
      />
      <Swatches collections={releasedCollections} />
    </div>
  )
}
