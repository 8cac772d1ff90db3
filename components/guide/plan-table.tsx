import { toTelephoneLink } from "@/lib/guidance/contacts";
import { type Plan, plansFor } from "@/lib/guidance/plans";
import { guideTexts } from "@/texts/guide";
import { SourceMark } from "./source-mark";

const { planTable } = guideTexts;

/** Each plan with the address that faxes an exception form, or with the desk to ask where none is published (R3). */
export function PlanTable() {
  return (
    <table aria-label={planTable.label} className="w-full border-collapse text-left">
      <tbody>
        {plansFor(undefined).map((plan) => (
          <tr key={plan.name} className="border-t border-line align-baseline">
            <th scope="row" className="py-1 pr-3 font-medium text-ink print:py-0">
              {plan.name} <span className="font-normal text-ink-faint">{planTable.lines[plan.lineOfBusiness]}</span>
            </th>
            <td className="py-1 print:py-0">
              <Address plan={plan} />
              <SourceMark fact={plan} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Address({ plan: { providerRelations, contact } }: { readonly plan: Plan }) {
  if (providerRelations !== undefined) {
    return (
      <a href={`mailto:${providerRelations}`} className="text-link inline-block py-1 wrap-anywhere print:py-0">
        {providerRelations}
      </a>
    );
  }
  const [phone] = contact.phones;
  if (phone === undefined) return planTable.noAddress;
  return planTable.noAddressButPhone(
    <a href={toTelephoneLink(phone)} className="text-link inline-block py-1 whitespace-nowrap print:py-0">
      {phone}
    </a>,
  );
}
