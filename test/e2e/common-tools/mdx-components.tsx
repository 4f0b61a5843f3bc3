export function useMDXComponents() {
  return { h1: ({ children }: { children?: React.ReactNode }) => <h1 id="own">{children}</h1> }
}
