/** Tries cases one after the other, told by its parent from which number to which, and reports each. */
import { loadTool, tryCase } from './try-case.js';

const [seed = '1', from = '0', to = '0', step = '1'] = process.argv.slice(2);
const rejections: string[] = [];
process.on('unhandledRejection', (error) => { rejections.push(error instanceof Error ? error.stack ?? error.message : String(error)); });

const tool = await loadTool();
for (let number = Number(from); number < Number(to); number += Number(step)) {
  process.send?.({ number });
  const result = await tryCase(tool, Number(seed), number);
  await new Promise((resolve) => { setImmediate(resolve); });
  const [rejection] = rejections.splice(0);
  process.send?.({ number, result: rejection === undefined ? result : { ...result, fault: `an unhandled rejection: ${rejection}` } });
}
process.disconnect();
