export const name: string = 'second of lib'
