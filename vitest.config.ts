import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // vitest leaves one core free by itself, which on two cores is half the machine.
    maxWorkers: '100%',
    // Generous: machines that build many things at once are slow, and no test asserts a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
