export const configErrors = {
  TM_CONFIG_NO_APP: {
    title: 'There is no app folder',
    fix: 'Run the command in the application, or create app/layout.tsx and app/page.tsx.',
  },
  TM_CONFIG_FAILED: {
    title: 'The configuration file could not be loaded',
    fix: 'Mend the file named above; it is an ES module or TypeScript that exports the configuration by default.',
  },
  TM_CONFIG_INVALID: {
    title: 'The configuration holds a value that cannot be used',
    fix: 'Correct the option named above in next.config.',
  },
} as const
