export const name: string = 'ours'
