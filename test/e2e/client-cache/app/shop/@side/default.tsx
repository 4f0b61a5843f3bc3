export default function Side() {
  return 'nothing beside it'
}
