import { AdminMain } from "@/components/admin/admin-main";
import { TryAgainButton } from "@/components/offline/try-again-button";

/** In the place of every page that needs to know who is asking. */
export function DatabaseAway() {
  return (
    <AdminMain
      title="The database does not answer"
      intro={
        <p>
          Until it is back, nobody can sign in and nothing can be changed. Look-ups go on from the last known lists, and
          nothing that was published is lost.
        </p>
      }
    >
      <TryAgainButton />
    </AdminMain>
  );
}
