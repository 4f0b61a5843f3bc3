export default function Default(): string {
  return 'dash'
}
