'use client'

import { Fragment, useCallback, useContext, type FragmentInstance, type ReactNode } from 'react'
import { NodeContext, SlotsContext } from './contexts.ts'
import type { SlotNode } from './payload.ts'
import { RedirectBoundary } from './redirect-boundary.tsx'
import { slotFragments } from './slot-fragments.ts'

/**
 * The place in a layout where what is below it appears: `children`, or a parallel
 * slot by its name. It knows from context which layout it stands in. The key is
 * the id of what it shows: the same layout with the same params keeps its state,
 * another one starts afresh.
 *
 * @example <Layout modal={<Slot name="modal" />}><Slot name="children" /></Layout>
 */
export function Slot({ name }: { readonly name: string }): ReactNode {
  const parent = useContext(NodeContext)
  const child = parent?.slots[name]
  if (!child) return null
  // A shell made for any params is resumed with some: on the server keys must not tell them apart.
  return typeof window === 'undefined' ? <SlotContent node={child} /> : <SlotContent key={child.id} node={child} />
}

/** The content of one node, and for everything inside it the knowledge of where it is. */
export function SlotContent({ node }: { readonly node: SlotNode }): ReactNode {
  const slots = useContext(SlotsContext)
  const { id } = node
  const keep = useCallback(
    (fragment: FragmentInstance | null) => {
      if (fragment) slotFragments.set(id, fragment)
      return () => void slotFragments.delete(id)
    },
    [id],
  )
  return (
    <NodeContext value={node}>
      <RedirectBoundary>
        <Fragment ref={keep}>{slots[id]}</Fragment>
      </RedirectBoundary>
    </NodeContext>
  )
}
