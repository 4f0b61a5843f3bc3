'use client'

import { use, type ReactNode } from 'react'
import { islandContent, type IslandText } from './island-content.ts'

/**
 * The result of a cached component, handed on as the text it is kept as: the server neither reads nor writes it again. What
 * had to be read stands below it in the same way, so that all inside keeps its state when the next answer brings the text.
 */
export function Island(props: Partial<IslandText> & { readonly children?: ReactNode }): ReactNode {
  return props.flight ? use(islandContent(props as IslandText)) : props.children
}
