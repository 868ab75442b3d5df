import { describe, expect, it } from 'vitest';
import { describeSpent, openAllowance, PROCESS_METER } from '../../src/run/allowance.js';

const MIB = 1024 * 1024;

describe('the time of a filing', () => {
  it.each([[1_999, null], [2_000, null], [2_001, '2 seconds']])('of two seconds, after %i milliseconds', (passed, amount) => {
    let now = 5_000;
    const askSpent = openAllowance({ seconds: 2, memoryBytes: MIB }, { now: () => now, memory: () => 0 });
    now += passed;
    expect(askSpent()?.amount ?? null).toBe(amount);
  });
});

describe('the memory of a filing', () => {
  it.each([[MIB - 1, null], [MIB, null], [MIB + 1, '1048576 bytes of memory']])('of a mebibyte, with %i bytes more than before', (more, amount) => {
    let held = 7 * MIB;
    const askSpent = openAllowance({ seconds: 2, memoryBytes: MIB }, { now: () => 0, memory: () => held });
    held += more;
    expect(askSpent()?.amount ?? null).toBe(amount);
  });
});

it('what is spent stays spent, and stays the same, whatever becomes free', () => {
  let held = 0;
  let now = 0;
  const askSpent = openAllowance({ seconds: 1, memoryBytes: MIB }, { now: () => now, memory: () => held });
  expect(askSpent()).toBeNull();
  held = 2 * MIB;
  expect(askSpent()).toEqual({ limit: 'memoryBytes', amount: '1048576 bytes of memory' });
  held = 0;
  now = 2_000;
  expect(askSpent()?.limit).toBe('memoryBytes');
});

it('one second is one', () => {
  let now = 0;
  const askSpent = openAllowance({ seconds: 1, memoryBytes: MIB }, { now: () => now, memory: () => 0 });
  now = 1_001;
  expect(askSpent()).toEqual({ limit: 'seconds', amount: '1 second' });
});

it('says what was left', () => {
  expect(describeSpent({ limit: 'seconds', amount: '3 seconds' }, ['b.htm was not read', 'and so on'], 'partial')).toEqual({
    ruleId: 'input/limit', severity: 'error', status: 'partial', message: 'The filing takes more than 3 seconds: b.htm was not read; and so on.',
    help: 'No filing of EDGAR takes as much by default: look for what makes this one so large, or raise "seconds" under "limits" in the configuration.',
  });
});

describe('the meter of the process', () => {
  it('shows memory that is held, on the heap and beside it', () => {
    const before = PROCESS_METER.memory();
    const objects = Array.from({ length: 400_000 }, (_unused, at) => ({ at }));
    const onHeap = PROCESS_METER.memory();
    const buffer = Buffer.alloc(32 * MIB, 1);
    expect([objects.length, buffer.length]).toEqual([400_000, 32 * MIB]);
    expect(onHeap - before).toBeGreaterThan(4 * MIB);
    expect(PROCESS_METER.memory() - onHeap).toBeGreaterThan(24 * MIB);
  });

  it('has a clock that does not go back', () => {
    const before = PROCESS_METER.now();
    expect(PROCESS_METER.now()).toBeGreaterThanOrEqual(before);
  });
});
