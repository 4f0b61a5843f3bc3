module.exports = function list(source) {
  const items = source.trim().split('\n')
  return `const items: string[] = ${JSON.stringify(items)}\nexport default function List() { return <p id="jsx">a list of {items.length}</p> }`
}
