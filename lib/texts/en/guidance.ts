/** What a reader does with an answer: the portals, the ways into them, and who helps. A fact with a link ends in it. */
export const guidanceTexts = {
  links: {
    oneHealthPort: "OneHealthPort",
    openOneHealthPort: "Open OneHealthPort",
    oneHealthPortHelp: "OneHealthPort sign-in questions",
    portalPage: "CareOregon provider portal page",
    openConnect: "Go to the Connect page",
    directLogin: "I use a direct login",
    vendorChange: "CareOregon: change of authorization vendor",
    exceptionForms: "The plan’s page with both forms",
    vendorChangeJackson: "Jackson Care Connect: the same change",
    behavioralHealth: "CareOregon behavioral health providers",
    healthHelpStatus: "healthhelp.com/CAREOR",
    healthHelp: "HealthHelp for CareOregon",
  },

  plans: {
    healthShare: "CareOregon/Health Share",
    jacksonCareConnect: "Jackson Care Connect",
    columbiaPacific: "Columbia Pacific CCO",
    advantage: "CareOregon Advantage",
  },

  contacts: {
    customerService: { name: "CareOregon Customer Service", menu: "option 3 for providers" },
    healthHelp: { name: "HealthHelp support" },
    behavioralHealthFax: { name: "CareOregon Customer Service", menu: "option 3" },
  },

  exceptionForms: {
    facility: { name: "Retro Facility Authorization Form", linesOfBusiness: "OHP and Medicare" },
    office: { name: "Retro Office/Clinic Authorization Form", linesOfBusiness: "OHP and Medicare" },
  },

  signIn: {
    singleSignOn: {
      question: "One sign-on:",
      text: "CareOregon Connect and HealthHelp WebConsult both open from",
    },
    noAccount: { question: "No account yet?", text: "Register your organization at" },
    noAccountForWebConsult: {
      question: "No account yet?",
      text: "WebConsult needs one. Register your organization at",
    },
    directLogin: {
      question: "Direct login, or a dental provider?",
      text: "Go straight to Connect, not through OneHealthPort: see the",
    },
    trouble: { question: "Trouble signing in?", text: "Read the" },
  },

  status: {
    webConsult: "Look up the status of recent requests at",
    connect: "You see the status in Connect, line by line, under authorizations.",
  },

  bundledCodes:
    "HealthHelp’s process differs from Connect’s. Read “Helpful Documents” on the CareOregon page of HealthHelp’s site before you submit.",

  training: {
    connect: "Ask your provider relations specialist, or see the Provider Portal Tutorials, linked from the",
    webConsult: "The webinars of April 27–30, 2026 are over. See HealthHelp’s training site, linked from the",
  },

  nextSteps: {
    nothingToSubmit: {
      title: "Nothing to submit",
      text: "Keep the proof below with the chart. The member must still be eligible on the day: you can check that in Connect.",
    },
    webConsult: {
      title: "Submit in HealthHelp WebConsult",
      text: "Sign in to OneHealthPort and choose HealthHelp WebConsult.",
    },
    connect: {
      title: "Submit in Connect",
      text: "Sign in to OneHealthPort and choose CareOregon Connect.",
    },
    behavioralHealth: {
      text: "Every behavioral health request goes to Connect. Sign in to OneHealthPort and choose CareOregon Connect.",
    },
    dental: { text: "Dental providers sign in to CareOregon Connect itself, not through OneHealthPort." },
    chooseMissing: {
      title: "Choose what is missing",
      text: "The answer depends on it, so none is given until it is known.",
    },
  },

  fallbacks: {
    webConsult: {
      title: "If WebConsult does not work",
      text: "Call or write to HealthHelp support. Do not use the fax exception forms: they are only for dates of service before May 1, 2026.",
    },
    connect: { title: "If Connect does not work", text: "Ask customer service how to send the request." },
    exceptionForm: {
      title: "If you cannot submit in Connect",
      text: "Fax an exception form to CareOregon. Every date of service on one form must be before May 1, 2026.",
    },
    behavioralHealth: {
      title: "If you have no access to Connect",
      text: "Fax is an exception. Call for the exception form, and for help with access to Connect.",
    },
  },
} as const;
