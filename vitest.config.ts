import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Generous: machines that build many things at once are slow, and no test asserts a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
