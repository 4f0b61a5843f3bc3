// Writes the list of Google's font families and the types of `next/font/google`.
//
//   npm pack google-font-metadata && npm pack @capsizecss/metrics     (each unpacked into a folder)
//   node scripts/google-fonts.mjs <google-font-metadata> <@capsizecss/metrics>
//
// Only facts are taken: names, weights, styles, subsets, axes. Run it when families are missing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const [metadata, metrics] = process.argv.slice(2)
if (!metadata || !metrics) {
  console.error('usage: node scripts/google-fonts.mjs <google-font-metadata> <@capsizecss/metrics>')
  process.exit(2)
}
const home = path.join(path.dirname(fileURLToPath(import.meta.url)), '../packages/tidemark')

const response = JSON.parse(readFileSync(path.join(metadata, 'data/api-response.json'), 'utf8'))
const variable = new Map(
  Object.values(JSON.parse(readFileSync(path.join(metadata, 'data/variable.json'), 'utf8'))).map((each) => [each.family, each.axes]),
)
const families = new Map()
for (const { family, variants, subsets, category } of response) families.set(family, { variants, subsets, category })

// The newest families: known to the second list by their weights alone. System fonts in it have no place on Google's servers.
const system =
  /^(?:-apple-system|BlinkMacSystemFont|Arial|Brush Script|Courier New|Georgia|Helvetica|Helvetica Neue|Lucida Grande|Segoe UI|Tahoma|Times New Roman|Trebuchet MS|Material .*)$/
const collection = path.join(metrics, 'entireMetricsCollection')
for (const name of readdirSync(collection)) {
  const text = readFileSync(path.join(collection, name, 'index.mjs'), 'utf8')
  const family = /familyName: '([^']+)'/.exec(text)?.[1]
  if (!family || families.has(family) || system.test(family)) continue
  const variants = readdirSync(path.join(collection, name), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map((each) => each.name)
  const subsets = [...(/subsets: {([^]*)}\n/.exec(text)?.[1] ?? '').matchAll(/^ {4}'?([a-z-]+)'?: {/gm)].map((match) => match[1])
  families.set(family, { variants, subsets, category: /category: '([^']+)'/.exec(text)?.[1] ?? 'sans-serif' })
}

const rows = [...families]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([family, { variants, subsets, category }]) => {
    const weights = [...new Set(variants.map((each) => /^\d+/.exec(each)?.[0] ?? '400'))].toSorted((a, b) => a - b)
    const styles = [
      variants.some((each) => !each.includes('italic')) && 'normal',
      variants.some((each) => each.includes('italic')) && 'italic',
    ].filter(Boolean)
    const axes = Object.entries(variable.get(family) ?? {})
      .filter(([tag]) => tag !== 'ital')
      .map(([tag, { min, max }]) => ({ tag, min, max }))
    return { family, serif: category === 'serif', weights, styles, subsets: subsets.toSorted(), axes, isVariable: variable.has(family) }
  })

const lines = rows.map(({ family, serif, weights, styles, subsets, axes, isVariable }) =>
  [
    family,
    serif ? 'serif' : 'sans',
    weights.join(','),
    styles.join(','),
    subsets.join(','),
    isVariable ? axes.map(({ tag, min, max }) => `${tag}:${min}..${max}`).join(',') || '-' : '',
  ].join('|'),
)
writeFileSync(path.join(home, 'data/google-fonts.txt'), `${lines.join('\n')}\n`)

const aliases = new Map()
function alias(prefix, values) {
  if (values.length === 0) return 'never'
  const union = values.map((value) => `'${value}'`).join(' | ')
  if (values.length === 1) return union
  if (!aliases.has(union)) aliases.set(union, `${prefix}${aliases.size}`)
  return aliases.get(union)
}
const declarations = rows.map(({ family, weights, styles, subsets, axes, isVariable }) => {
  const extra = axes.filter(({ tag }) => tag !== 'wght').map(({ tag }) => tag)
  const common = `${alias('W', weights)}, ${alias('S', styles)}, ${alias('U', subsets)}`
  return `export declare const ${family.replaceAll(' ', '_')}: ${isVariable ? `VariableFont<${common}, ${alias('A', extra)}>` : `StaticFont<${common}>`}`
})
writeFileSync(
  path.join(home, 'font/google.d.ts'),
  `// Written by scripts/google-fonts.mjs.
import type { StaticFont, VariableFont } from '../dist/font/types.js'

${[...aliases].map(([union, name]) => `type ${name} = ${union}`).join('\n')}

${declarations.join('\n')}
`,
)
console.log(`${rows.length} families`)
