'use client'

export function Dice() {
  return <p id="dice">{Math.random()}</p>
}
