import type { FragmentInstance } from 'react'

/** React's handle on the elements of each slot shown, by node id: scrolling asks where they are. */
export const slotFragments: Map<string, FragmentInstance> = new Map()
