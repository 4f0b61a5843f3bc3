/** Asks the origin for what a query says: `u` is the path, `o` the options, `n` how often. */
export async function ask(query: Record<string, string | undefined>): Promise<string[]> {
  const { u = '/', o = '{}', n = '1' } = query
  const options = JSON.parse(o) as RequestInit
  const before = JSON.stringify(options)
  const answers: string[] = []
  for (let at = 0; at < Number(n); at++) {
    const response = await fetch(process.env['ORIGIN'] + u, options)
    answers.push(`${response.status} ${await response.text()}`)
  }
  if (JSON.stringify(options) !== before) answers.push('the options were changed')
  return answers
}
