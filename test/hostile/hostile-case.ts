import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Something that is made to hurt, and what becomes of it. */
export interface HostileCase {
  readonly name: string;
  /** Writes it below a folder; the arguments of the command. */
  readonly make: (folder: string) => readonly string[];
  readonly exit: number;
  /** The code that is printed, of an input or of the call; null where nothing is wrong. */
  readonly code: `input/${string}` | `E_${string}` | null;
  /** What else is printed. */
  readonly says?: RegExp;
}

/** Writes one file below a folder, folders above it included. */
export function put(folder: string, name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return name;
}

/** Makes a named pipe that nobody writes to. */
export function makePipe(folder: string, name: string): void {
  execFileSync('mkfifo', [path.join(folder, name)]);
}

/** Makes a file that nobody may read. */
export function putLocked(folder: string, name: string, content: string): void {
  chmodSync(path.join(folder, put(folder, name, content)), 0);
}

/** Makes a symbolic link. */
export function link(folder: string, name: string, target: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  symlinkSync(target, path.join(folder, name));
}
