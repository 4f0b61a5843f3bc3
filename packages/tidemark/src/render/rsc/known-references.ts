import * as virtual from 'virtual:vite-rsc/server-references'

/** The modules with server functions, by the id of this build; absent in dev, where plugin-rsc checks ids itself. */
const known = (virtual as { readonly default?: Readonly<Record<string, unknown>> }).default

/**
 * Whether a module of this build has a server function of this name. The build lists
 * them; in dev it is one that says so itself.
 */
export async function isServerFunction(module: string, name: string, found: unknown): Promise<boolean> {
  if (typeof found !== 'function') return false
  const list = known?.[module] as (() => Promise<object>) | undefined
  // A function inside a component says so only once the component was rendered, which for a static page is at build.
  return list === undefined ? Object.hasOwn(found, '$$id') : Object.hasOwn(await list(), name)
}

/** Whether a module of this build has server functions under this id. */
export function isKnownModule(id: string): boolean {
  return known === undefined || Object.hasOwn(known, id)
}
