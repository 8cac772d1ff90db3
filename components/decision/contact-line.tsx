import { type Contact, toTelephoneLink } from "@/lib/guidance/contacts";

/** Who to call or write to, in one line; every number and address can be tapped. */
export function ContactLine({ contact }: { readonly contact: Contact }) {
  return (
    <span>
      {contact.name}:{" "}
      {contact.phones.map((phone, index) => (
        <span key={phone}>
          {index > 0 ? " or " : null}
          <a href={toTelephoneLink(phone)} className="text-link figures whitespace-nowrap">
            {phone}
          </a>
        </span>
      ))}
      {contact.menu ? `, ${contact.menu}` : null}
      {contact.email ? (
        <>
          {" "}
          or{" "}
          <a href={`mailto:${contact.email}`} className="text-link">
            {contact.email}
          </a>
        </>
      ) : null}
    </span>
  );
}
