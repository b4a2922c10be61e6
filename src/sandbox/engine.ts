import engineVariant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant } from 'quickjs-emscripten-core';
import type { QuickJSWASMModule } from 'quickjs-emscripten-core';

const pageBytes = 2 ** 16;
/** What the engine asks for at least, its own stack and tables included. */
const leastMemory = 16 * 2 ** 20;
/**
 * The most that programs can take. The engine's own limit counts blocks and not their sizes, so this is the one that
 * holds.
 */
const mostMemory = 48 * 2 ** 20;

/**
 * A new QuickJS. `loadModule` fetches its code, where that has to be done; Node finds it by itself. Rejects as soon as
 * the code cannot be had.
 */
export async function createEngine(
  loadModule?: () => Promise<WebAssembly.Module>,
): Promise<QuickJSWASMModule> {
  // The engine would wait for ever for a module that fails to come, so it is only begun with one at hand.
  const wasmModule = await loadModule?.();
  const wasmMemory = new WebAssembly.Memory({
    initial: leastMemory / pageBytes,
    maximum: mostMemory / pageBytes,
  });
  return newQuickJSWASMModuleFromVariant(
    newVariant(engineVariant, {
      wasmMemory,
      ...(wasmModule !== undefined && { wasmModule: () => Promise.resolve(wasmModule) }),
    }),
  );
}

/** An engine asks for a twentieth on top of what it has, or more, and so may get no further than this. */
const fullMemory = mostMemory / 1.05;

/** Whether an engine has taken all the memory that it can get. It never gives any back. */
export function isFull(engine: QuickJSWASMModule): boolean {
  return engine.getWasmMemory().buffer.byteLength >= fullMemory;
}
