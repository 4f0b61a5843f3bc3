import { parseAstAsync } from 'vite'

/** A statement at the top level of a module, as far as the checks look at it. */
export interface Statement {
  readonly type: string
  readonly start: number
  /** Of an expression such as `'use client'`, before all other statements. */
  readonly directive?: string | null
  /** Of an import, or of an export from another module. */
  readonly source?: { readonly value: string } | null
  readonly declaration?: {
    /** Of a function or class. */
    readonly id?: Name | null
    readonly declarations?: ReadonlyArray<{ readonly id: Name }>
  } | null
  readonly specifiers?: ReadonlyArray<{ readonly imported?: Name; readonly exported?: Name }>
}

interface Name {
  readonly name?: string
}

/** @throws what the parser throws */
export async function statementsOf(code: string): Promise<readonly Statement[]> {
  return (await parseAstAsync(code)).body as readonly unknown[] as readonly Statement[]
}

export function isClientModule(statements: readonly Statement[]): boolean {
  return statements.some(({ directive }) => directive === 'use client')
}

/** The names that a statement exports; not `default`, and not those of a pattern. */
export function exportedNames({ type, declaration, specifiers = [] }: Statement): string[] {
  if (type !== 'ExportNamedDeclaration') return []
  const declared = (declaration?.declarations ?? []).map(({ id }) => id)
  const listed = specifiers.map(({ exported }) => exported)
  return namesOf([declaration?.id, ...declared, ...listed])
}

/** The names that a statement imports, as the other module has them; not `default`. */
export function importedNames({ type, specifiers = [] }: Statement): string[] {
  return type === 'ImportDeclaration' ? namesOf(specifiers.map(({ imported }) => imported)) : []
}

function namesOf(names: ReadonlyArray<Name | null | undefined>): string[] {
  return names.map((name) => name?.name).filter((name) => name !== undefined)
}
