import type { ReactNode } from 'react'

/** More than what is short enough to be read by the server. */
export function Lines(): ReactNode {
  return (
    <ol>
      {Array.from({ length: 40 }, (_, index) => (
        <li key={index}>{`Line ${index}: what the tide brought, "quoted" and <marked> at $${index}`}</li>
      ))}
    </ol>
  )
}
