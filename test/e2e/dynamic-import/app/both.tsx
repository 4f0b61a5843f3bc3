export default function Both({ text }: { text: string }) {
  return <p id="both">{`both ${text}`}</p>
}
