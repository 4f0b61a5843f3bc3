/**
 * The lines around a place in a source, the place's own marked.
 *
 * @param line from 1
 * @param column from 1; without one only the line is marked
 */
export function codeFrame(source: string, line: number, column?: number): string {
  const lines = source.split('\n')
  if (line < 1 || line > lines.length) return ''
  const from = Math.max(1, line - 2)
  const to = Math.min(lines.length, line + 2)
  const width = String(to).length
  const out: string[] = []
  for (let number = from; number <= to; number++) {
    const text = (lines[number - 1] as string).replace(/\r$/, '').replaceAll('\t', '  ').slice(0, 160)
    out.push(`${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${text}`.trimEnd())
    if (number === line && column !== undefined && column > 0 && column <= 160) {
      out.push(`  ${' '.repeat(width)} | ${' '.repeat(columnAt(lines[number - 1] as string, column))}^`)
    }
  }
  return out.join('\n')
}

function columnAt(line: string, column: number): number {
  return line.slice(0, column - 1).replaceAll('\t', '  ').length
}
