import path from 'node:path'
import type { Plugin } from 'vite'
import type { AliasTarget, TurbopackConfig } from '../../config/turbopack.ts'

const EMPTY = '\0tidemark:empty'

export interface ResolveAliasOptions {
  readonly root: string
  /** `turbopack.resolveAlias` of the configuration. */
  readonly aliases: NonNullable<TurbopackConfig['resolveAlias']>
}

interface Alias {
  readonly pattern: RegExp
  readonly target: AliasTarget | Readonly<Record<string, AliasTarget>>
}

/** Loads other modules in place of those that are asked for. `*` stands for any text, in the name and in what replaces it. */
export function resolveAlias({ root, aliases }: ResolveAliasOptions): Plugin[] {
  const known = Object.entries(aliases).map(([name, target]): Alias => ({ pattern: toPattern(name), target }))
  if (known.length === 0) return []
  return [
    {
      name: 'tidemark:resolve-alias',
      enforce: 'pre',
      resolveId: {
        filter: { id: known.map(({ pattern }) => pattern) },
        async handler(source, importer) {
          const alias = known.find(({ pattern }) => pattern.test(source))
          if (!alias) return null
          const target = targetFor(alias.target, this.environment.name === 'client')
          if (target === undefined) return null
          if (target === false) return EMPTY
          const rest = alias.pattern.exec(source)?.[1] ?? ''
          for (const each of typeof target === 'string' ? [target] : target) {
            const filled = each.replace('*', () => rest)
            const found = await this.resolve(/^\.{1,2}\//.test(filled) ? path.join(root, filled) : filled, importer, { skipSelf: true })
            if (found) return found
          }
          return null
        },
      },
      load: {
        filter: { id: /^\0tidemark:empty$/ },
        handler: () => 'export default {}\n',
      },
    },
  ]
}

function toPattern(name: string): RegExp {
  return new RegExp(
    `^${name
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\/]/g, '\\$&'))
      .join('(.*)')}$`,
  )
}

function targetFor(target: Alias['target'], browser: boolean): AliasTarget | undefined {
  if (target === false || typeof target === 'string' || Array.isArray(target)) return target as AliasTarget
  const byCondition = target as Readonly<Record<string, AliasTarget>>
  return (browser ? byCondition['browser'] : byCondition['node']) ?? byCondition['default']
}
