'use client'

import { Activity, Fragment, use, useCallback, useContext, useState, type FragmentInstance, type ReactNode } from 'react'
import { HeadContext, NodeContext, SlotsContext } from './contexts.ts'
import { islandContent, type IslandText } from './island-content.ts'
import type { SlotNode, SlotValue } from './payload.ts'
import { RedirectBoundary } from './redirect-boundary.tsx'
import { clientSettings } from './settings.ts'
import { slotFragments } from './slot-fragments.ts'

/**
 * The place in a layout where what is below it appears: `children`, or a parallel
 * slot by its name. It knows from context which layout it stands in. The key is
 * the id of what it shows: the same layout with the same params keeps its state,
 * another one starts afresh. With Cache Components what it showed before stays a
 * while, hidden and without effects, and comes back as it was left.
 *
 * @example <Layout modal={<Slot name="modal" />}><Slot name="children" /></Layout>
 */
export function Slot({ name }: { readonly name: string }): ReactNode {
  const parent = useContext(NodeContext)
  const child = parent?.slots[name]
  if (!child) return null
  if (clientSettings().keepsPages) return <KeptContents node={child} />
  // A shell made for any params is resumed with some: on the server keys must not tell them apart.
  return typeof window === 'undefined' ? <SlotContent node={child} /> : <SlotContent key={child.id} node={child} />
}

/** Beside what is shown, as in Next.js. */
const HIDDEN = 2

/** What one place in a layout shows, and behind it what it showed last. */
function KeptContents({ node }: { readonly node: SlotNode }): ReactNode {
  const slots = useContext(SlotsContext)
  const head = useContext(HeadContext)
  const [kept, setKept] = useState([{ node, slots }])
  if (kept[0]?.node !== node || kept[0].slots !== slots)
    setKept([{ node, slots }, ...kept.filter((other) => other.node.id !== node.id)].slice(0, HIDDEN + 1))
  // In the order of their keys: what moves about among its siblings loses its scroll position.
  return kept
    .toSorted((a, b) => (a.node.id < b.node.id ? -1 : 1))
    .map((content) => (
      <Activity key={typeof window === 'undefined' ? '' : content.node.id} mode={content === kept[0] ? 'visible' : 'hidden'}>
        <SlotsContext value={content.slots}>
          <HeadContext value={content === kept[0] ? head : null}>
            <SlotContent node={content.node} />
          </HeadContext>
        </SlotsContext>
      </Activity>
    ))
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
        <Fragment ref={keep}>{contentOf(slots[id])}</Fragment>
      </RedirectBoundary>
    </NodeContext>
  )
}

function contentOf(value: SlotValue): ReactNode {
  const text = value as IslandText | null | undefined
  return text?.flight ? use(islandContent(text)) : (value as ReactNode)
}
