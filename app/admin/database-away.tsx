import { AdminMain } from "@/components/admin/admin-main";
import { TryAgainButton } from "@/components/offline/try-again-button";
import { adminSiteTexts } from "@/texts/admin-site";

const { databaseAway } = adminSiteTexts;

/** In the place of every page that needs to know who is asking. */
export function DatabaseAway() {
  return (
    <AdminMain title={databaseAway.heading} intro={<p>{databaseAway.intro}</p>}>
      <TryAgainButton />
    </AdminMain>
  );
}
