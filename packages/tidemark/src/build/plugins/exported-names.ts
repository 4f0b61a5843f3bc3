/** A statement at the top level of a module, as far as its exports go. */
export interface Statement {
  readonly type: string
  readonly start: number
  /** Of an expression such as `'use client'`. */
  readonly directive?: string | null
  readonly declaration?: {
    /** Of a function or class. */
    readonly id?: { readonly name?: string } | null
    readonly declarations?: ReadonlyArray<{ readonly id: { readonly name?: string } }>
  } | null
  readonly specifiers?: ReadonlyArray<{ readonly exported: { readonly name?: string } }>
}

/** The names that a statement exports; not `default`, and not those of a pattern. */
export function exportedNames({ type, declaration, specifiers }: Statement): string[] {
  if (type !== 'ExportNamedDeclaration') return []
  const declared = (declaration?.declarations ?? []).map(({ id }) => id.name)
  const listed = (specifiers ?? []).map(({ exported }) => exported.name)
  return [declaration?.id?.name, ...declared, ...listed].filter((name) => name !== undefined)
}
