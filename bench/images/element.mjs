/**
 * A React element without React: neither renderer asks for more.
 *
 * @param {string} type
 * @param {Record<string, unknown>} [props]
 * @param {...unknown} children
 */
export function h(type, props = {}, ...children) {
  const inner = children.length > 1 ? { children } : children.length === 1 ? { children: children[0] } : {}
  return { $$typeof: Symbol.for('react.transitional.element'), type, key: null, props: { ...props, ...inner } }
}
