import { Code } from "./prose";

/** What holds for every call. */
export function CallingRules() {
  return (
    <ul className="max-w-prose list-disc space-y-2 pl-5 text-sm leading-relaxed text-ink-soft">
      <li>
        <strong className="font-medium text-ink">No patient data.</strong> A code, a day and a line of business are all
        there is to send. Fields that are not named here are refused, and nothing that you send is kept.
      </li>
      <li>
        <strong className="font-medium text-ink">Open.</strong> No key is needed, and pages of every origin may call. A
        maintainer can give you a key for higher limits: <Code>X-API-Key</Code> or <Code>Authorization: Bearer</Code>.
      </li>
      <li>
        <strong className="font-medium text-ink">Limits.</strong> <Code>RateLimit-Policy</Code> says how many calls a
        client may make, <Code>RateLimit</Code> how many are left. Beyond it the answer is 429, and{" "}
        <Code>Retry-After</Code> says when to come back. Put many codes into one call: it counts as one.
      </li>
      <li>
        <strong className="font-medium text-ink">Ids.</strong> <Code>X-Request-Id</Code> comes back as you sent it, or
        made new. Name it when you ask about a call.
      </li>
      <li>
        <strong className="font-medium text-ink">Refusals.</strong> A question that cannot be answered is refused and
        never guessed. A call that fails as a whole has a problem document (RFC 9457,{" "}
        <Code>application/problem+json</Code>).
      </li>
      <li>
        <strong className="font-medium text-ink">Days.</strong> A date of service is a day of the calendar. The editions
        that hold on that day decide, not today’s.
      </li>
    </ul>
  );
}
