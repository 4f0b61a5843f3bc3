export default function Page(): React.ReactNode {
  return <h1>visitors</h1>
}
