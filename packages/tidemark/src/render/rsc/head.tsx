import { Suspense, type ReactNode } from 'react'
import type { PayloadInput } from '../types.ts'
import { headElements, viewportElements } from './metadata.ts'
import type { PageProps } from './page-props.ts'

interface HeadProps {
  readonly input: PayloadInput
  readonly props: PageProps
}

/** Metadata may come late: browsers get it streamed behind the shell, clients that read only the head wait for it. */
export function Head({ input, props }: HeadProps): ReactNode {
  const metadata = <Metadata input={input} props={props} />
  return input.blockingMetadata ? metadata : <Suspense fallback={null}>{metadata}</Suspense>
}

async function Metadata({ input, props }: HeadProps): Promise<ReactNode> {
  return headElements(input, props)
}

/** Always part of the shell: a page must not be laid out twice. */
export async function Viewport({ input, props }: HeadProps): Promise<ReactNode> {
  return viewportElements(input, props)
}
