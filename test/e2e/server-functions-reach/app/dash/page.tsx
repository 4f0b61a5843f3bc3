export default function Page(): string {
  return 'dash'
}
