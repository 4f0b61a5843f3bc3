import { addTransitionType, startTransition } from 'react'

/** A React transition, of the given types where the application has view transitions. */
export function transition(run: () => void, types?: readonly string[]): void {
  startTransition(() => {
    for (const type of types ?? []) addTransitionType(type)
    run()
  })
}
