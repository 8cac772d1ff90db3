import { type Contact, toTelephoneLink } from "@/lib/guidance/contacts";
import { answerTexts } from "@/texts/answer";

const { contactLine } = answerTexts;

/** Who to call or write to, in one line; every number and address can be tapped. */
export function ContactLine({ contact }: { readonly contact: Contact }) {
  const phones = contact.phones.map((phone, index) => {
    const link = (
      <a href={toTelephoneLink(phone)} className="text-link whitespace-nowrap">
        {phone}
      </a>
    );
    return <span key={phone}>{index > 0 ? contactLine.otherPhone(link) : link}</span>;
  });
  const email = contact.email ? (
    <a href={`mailto:${contact.email}`} className="text-link">
      {contact.email}
    </a>
  ) : null;
  return <span>{contactLine.contact(contact.name, phones, contact.menu, email)}</span>;
}
