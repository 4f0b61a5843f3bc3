import { readFileSync, writeFileSync } from 'node:fs'

/** Figures of the kernel, so that other programs do not count. */
export const isMeasurable: boolean = process.platform === 'linux'

/** CPU milliseconds a process has used so far, in steps of 10. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** MB of memory that a process holds. */
export function memoryOf(pid: number): number {
  return status(pid, 'VmRSS')
}

/** Forgets the most it has held: `peakOf` counts from now. */
export function resetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

/** The most MB it has held since. */
export function peakOf(pid: number): number {
  return status(pid, 'VmHWM')
}

function status(pid: number, field: string): number {
  return Number(new RegExp(String.raw`${field}:\s+(\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}
