export const text: string = 'plain module'
