/** The plan's facts that only the guide tells: what each portal is for, the questions of the path, the pages it is from. */
export const guideFactTexts = {
  portals: {
    webConsult: {
      name: "HealthHelp WebConsult",
      purpose: "Prior authorization for five service lines, for dates of service from May 1, 2026 on:",
      uses: [
        "Cardiac services (imaging, devices, interventional)",
        "Diagnostic imaging",
        "Musculoskeletal (MSK), interventional pain and physical medicine",
        "Sleep medicine",
        "Genetic testing",
      ],
    },
    connect: {
      name: "CareOregon Connect",
      purpose: "Every other prior authorization, and:",
      uses: [
        "authorizations, line by line",
        "claim status and remittance advice",
        "eligibility and member details: PCP, other insurance, benefits",
        "PCP rosters to create and print",
        "look-up of ICD-10, CPT, HCPCS, revenue codes, modifiers",
      ],
    },
  },

  sourcePages: {
    portalPage: "Provider portal page",
    vendorChange: "News of the change, April 15, 2026",
    behavioralHealth: "Behavioral health page",
    policies: "CareOregon’s policies and forms pages",
  },

  questions: {
    noAuth: {
      question: "Is the code on a No-Auth list?",
      hint: "CPT codes have one, equipment (DME) another. Use the list in force on the date of service. Its conditions must fit your request.",
    },
    healthHelp: {
      question: "Is it on the HealthHelp list?",
      hint: "For an earlier date of service, use the list of May 1, 2026.",
    },
    day: {
      question: "Is the date of service on or after May 1, 2026?",
      hint: "The date of service counts, not the day you submit.",
    },
  },

  choices: {
    yes: "Yes",
    no: "No",
    behavioralHealth: "Behavioral health request",
    dental: "Dental request",
    before: "No, before",
  },
} as const;
