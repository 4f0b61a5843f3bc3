import { Suspense } from 'react'
import { QuickLookDialog } from '@/components/quick-look-dialog.tsx'
import { QuickLook, QuickLookSkeleton } from '@/components/quick-look.tsx'

interface QuickLookModalProps {
  readonly params: Promise<{ slug: string }>
}

/** A quick look opened from within the shop: over the page one came from. */
export default function QuickLookModal({ params }: QuickLookModalProps) {
  return (
    <Suspense>
      <QuickLookDialog>
        <Suspense fallback={<QuickLookSkeleton />}>
          <QuickLook params={params} />
        </Suspense>
      </QuickLookDialog>
    </Suspense>
  )
}
