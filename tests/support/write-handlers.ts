import { listSourceFiles } from "./source-files";

/** A function of a route file that answers calls which could change something. */
export interface WriteHandler {
  /** Such as "POST /admin/api/notices". */
  readonly name: string;
  readonly method: string;
  /** The address with something in each of its variable parts. */
  readonly path: string;
  readonly call: (request: Request) => Promise<Response>;
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response> | Response;

const WRITING = ["POST", "PUT", "PATCH", "DELETE"];
const PARTS: Readonly<Record<string, string>> = { id: "1", list: "healthhelp", version: "2026-05-01" };

/** Every such handler there is, found in the route files themselves: a new one is among them without being named. */
export async function findWriteHandlers(): Promise<readonly WriteHandler[]> {
  const files = listSourceFiles().filter((path) => /^app\/.*\broute\.ts$/.test(path));
  const found = await Promise.all(
    files.map(async (file) => {
      const route: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ `../../${file}`);
      return WRITING.flatMap((method) => {
        const handler = route[method];
        return typeof handler === "function" ? [toHandler(file, method, handler as Handler)] : [];
      });
    }),
  );
  return found.flat();
}

function toHandler(file: string, method: string, handler: Handler): WriteHandler {
  const pattern = file.replace(/^app/, "").replace(/\/route\.ts$/, "");
  const path = pattern.replace(/\[+(?:\.\.\.)?(\w+)\]+/g, (_part, name: string) => PARTS[name] ?? "sign-in/email");
  return {
    name: `${method} ${pattern}`,
    method,
    path,
    call: async (request) => await handler(request, { params: Promise.resolve(PARTS) }),
  };
}
