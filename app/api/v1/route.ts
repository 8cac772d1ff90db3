import { refuseEveryMethod } from "@/lib/http/refuse-methods";

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = refuseEveryMethod();
