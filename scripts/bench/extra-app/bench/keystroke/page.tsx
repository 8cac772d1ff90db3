import LookUpPage from "@/app/page";
import { EmptyInput } from "../empty-input";

/** The look-up page as it is, and beside it an input that does nothing but hold its text. */
export default function KeystrokePage() {
  return (
    <>
      <EmptyInput />
      <LookUpPage />
    </>
  );
}
