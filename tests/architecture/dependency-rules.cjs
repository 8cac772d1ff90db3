/** Lower layers first. A module may import its own layer and the ones before it. */
const LAYERS = [
  ["texts"],
  ["shared"],
  ["codes"],
  ["router"],
  ["lists", "batch", "guidance", "my-codes"],
  ["http", "cds", "auth", "observe"],
];

const CSV_PACKAGES = "^node_modules/csv-(parse|stringify)/";
/** What names a snapshot where the browser itself may not: a page over plain http has no cryptography of its own. */
const HASH_PACKAGE = "^node_modules/@noble/hashes/";
/** What arrives from outside is held to its shape where it enters: in lib/http, and in lib/cds. */
const SHAPE_PACKAGE = "^node_modules/zod/";
/** Types alone, of FHIR R4. */
const FHIR_TYPES = "^node_modules/@types/fhir/";
/** A sentence of a page can hold what is a link or stands out. */
const PAGE_TEXTS = "^lib/texts/.*\\.tsx$";
const REACT_PACKAGE = "^node_modules/(@types/)?react/";
const SERVER_FILE = "\\.server\\.(ts|mjs)$";
/** Files of lib that must run anywhere; lib/db and the HTTP edge know where they run. */
const PURE_FILE = { path: "^lib/", pathNot: [SERVER_FILE, "^lib/(db|http)/"] };

function toFolders(layers) {
  return `^lib/(${layers.flat().join("|")})/`;
}

const upwardRules = LAYERS.slice(0, -1).map((layer, index) => ({
  name: `no-upward-from-${layer.join("-")}`,
  comment: "Imports in lib point one way: texts <- shared <- codes <- router <- lists, batch, guidance <- http, cds.",
  severity: "error",
  from: { path: toFolders([layer]), pathNot: SERVER_FILE },
  to: { path: toFolders(LAYERS.slice(index + 1)), pathNot: SERVER_FILE },
}));

module.exports = {
  forbidden: [
    ...upwardRules,
    {
      name: "no-cycle",
      comment: "Two modules that need each other are one module, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolved",
      comment: "Every import leads somewhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "lib-not-to-pages",
      comment: "lib knows nothing of the pages that use it.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "components-not-to-app",
      comment: "A component gets everything as props.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "components-not-to-server",
      comment: "A component may run in the browser.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: [SERVER_FILE, "^lib/db/"] },
    },
    {
      name: "components-not-to-node",
      comment: "A component may run in the browser.",
      severity: "error",
      from: { path: "^components/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-not-to-server",
      comment: "What must run anywhere cannot lean on what runs on the server only.",
      severity: "error",
      from: { path: "^lib/", pathNot: [SERVER_FILE, "^lib/db/"] },
      to: { path: SERVER_FILE },
    },
    {
      name: "pure-not-to-node",
      comment: "What must run anywhere cannot use a part of Node.",
      severity: "error",
      from: { path: "^lib/", pathNot: [SERVER_FILE, "^lib/db/"] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-not-to-packages",
      comment:
        "The core stands on no package; lists and batch read and write CSV with one, a snapshot is named, calls are checked.",
      severity: "error",
      from: { ...PURE_FILE, pathNot: [...PURE_FILE.pathNot, PAGE_TEXTS] },
      to: { path: "^node_modules/", pathNot: [CSV_PACKAGES, HASH_PACKAGE, SHAPE_PACKAGE, FHIR_TYPES] },
    },
    {
      name: "page-texts-to-react-alone",
      comment: "The words of a page know what can stand in them, and nothing else.",
      severity: "error",
      from: { path: PAGE_TEXTS },
      to: { path: "^node_modules/", pathNot: REACT_PACKAGE },
    },
    {
      name: "shapes-only-where-calls-come-in",
      comment: "Beside lib/http, only lib/cds reads what clients send; the core knows nothing of it, or of FHIR.",
      severity: "error",
      from: { ...PURE_FILE, pathNot: [...PURE_FILE.pathNot, "^lib/cds/"] },
      to: { path: [SHAPE_PACKAGE, FHIR_TYPES] },
    },
    {
      name: "csv-only-where-csv-is",
      comment: "The core stands on no package; only lists and batch read and write CSV with one.",
      severity: "error",
      from: { ...PURE_FILE, pathNot: [...PURE_FILE.pathNot, "^lib/(lists|batch)/"] },
      to: { path: CSV_PACKAGES },
    },
    {
      name: "database-only-from-server",
      comment: "Only a file that says it runs on the server, a script or a test may reach the database.",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: [SERVER_FILE, "^lib/db/"] },
      to: { path: ["^lib/db/", "^node_modules/(@prisma|@electric-sql|pg)/"] },
    },
    {
      name: "no-test-in-product",
      comment: "What is delivered does not lean on what checks it.",
      severity: "error",
      from: { path: "^(app|components|lib|prisma|scripts)/" },
      to: { path: ["^tests/", "\\.(test|spec)\\.tsx?$"] },
    },
    {
      name: "no-dev-package-in-product",
      comment: "What is delivered runs without the packages that only build and check it.",
      severity: "error",
      from: { path: "^(app|components|lib)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "^node_modules/@types/" },
    },
    {
      name: "no-unlisted-package",
      comment: "A package that is imported is named in package.json.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^lib/db/generated/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
