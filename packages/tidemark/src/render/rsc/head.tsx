import { Suspense, type ReactNode } from 'react'
import { currentScope, runInScope, type RequestScope } from '../../request/scope.ts'
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
  return inPart('metadata', () => headElements(input, props))
}

/** Always part of the shell: a page must not be laid out twice. */
export async function Viewport({ input, props }: HeadProps): Promise<ReactNode> {
  return inPart('viewport', () => viewportElements(input, props))
}

/** So that messages can tell metadata from the page. Everything else of the scope is shared. */
function inPart<T>(part: NonNullable<RequestScope['part']>, run: () => T): T {
  const scope = currentScope()
  return scope?.kind === 'request' && scope.prerender ? runInScope({ ...scope, part }, run) : run()
}
