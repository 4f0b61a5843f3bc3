import type { ReactNode, ScriptHTMLAttributes } from 'react'

/** The props of `next/script`; all others become attributes of the `<script>`. */
export interface ScriptProps extends Omit<ScriptHTMLAttributes<HTMLScriptElement>, 'onLoad' | 'onError'> {
  /** When the script is loaded. Default `afterInteractive`. */
  strategy?: 'afterInteractive' | 'lazyOnload' | 'beforeInteractive' | 'worker' | undefined
  /** Required for an inline script: tells it from others. */
  id?: string | undefined
  /** Called once, when the file of the script has run. Not for an inline script, nor with `beforeInteractive`. */
  onLoad?: ((event: Event) => void) | undefined
  /** Called when the script has run, and again each time the component is mounted. */
  onReady?: (() => void | null) | undefined
  /** Called where the script cannot be loaded. Not with `beforeInteractive`. */
  onError?: ((error: unknown) => void) | undefined
  children?: ReactNode
  /** Style sheets that the script needs. */
  stylesheets?: string[] | undefined
}
