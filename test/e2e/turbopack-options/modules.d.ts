declare module '*.txt' {
  const text: string
  export default text
}
declare module '*.list' {
  const List: () => React.ReactNode
  export default List
}
declare module 'their-package' {
  export const name: string
}
declare module 'many/second' {
  export const name: string
}
declare module 'where' {
  export const place: string
}
declare module 'nothing' {
  const nothing: object
  export default nothing
}
