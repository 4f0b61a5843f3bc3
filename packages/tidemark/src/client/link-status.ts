import { createContext, type Context } from 'react'

export interface LinkStatus {
  /** True from the click until the page that the link leads to is shown. */
  readonly pending: boolean
}

export const LinkStatusContext: Context<LinkStatus> = createContext<LinkStatus>({ pending: false })
