// Imported before everything else, it sets the clock of a process wrong by `CLOCK_SHIFT_MS`.
const shift = Number(process.env.CLOCK_SHIFT_MS);
const RightDate = Date;
const readClock = () => RightDate.now() + shift;

globalThis.Date = new Proxy(RightDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [readClock()] : given, made),
  apply: () => new RightDate(readClock()).toString(),
  get: (target, name) => (name === "now" ? readClock : Reflect.get(target, name)),
});
