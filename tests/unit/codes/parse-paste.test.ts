import { describe } from "vitest";
import { checkAll } from "./check-pastes";

describe("labels decide first", () => {
  checkAll([
    ["a number behind CPT", "CPT: 97110", ["1: 97110"], []],
    ["one without a label is to be checked", "seen for 97110 today", ["1: 97110?"], []],
    ["a letter code behind HCPCS", "pt on HCPCS E1140", ["1: E1140"], []],
    ["the same behind Dx", "pt on Dx E1140", [], ["1: E1140 diagnosis-code"]],
    ["a list behind a label", "Proc code 97110, 97112 and 97140", ["1: 97110", "1: 97112", "1: 97140"], []],
    ["words between label and code", "Procedure: MRI brain 70551", ["1: 70551"], []],
    ["one label ends the other", "Dx: J9601 CPT: J1745", ["1: J1745"], ["1: J9601 diagnosis-code"]],
    ["numbers behind a diagnosis", "Dx E11.9, 83036", ["1: 83036?"], ["1: E11.9 diagnosis-code"]],
    ["a label glued on", "CPT97110 ICD10:M54.5", ["1: 97110"], ["1: M54.5 diagnosis-code"]],
    ["two labels in one", "CPT/HCPCS codes: 97110", ["1: 97110"], []],
    ["a heading over lines", "CPT codes:\n97110 exercise\n97140 manual", ["2: 97110", "3: 97140"], []],
    ["a heading ends at a blank line", "CPT codes:\n97110\n\nfor 97140", ["2: 97110", "4: 97140?"], []],
    [
      "a heading of diagnoses",
      "Dx:\nM5450\nJ9601\nCPT:\nJ1745",
      ["5: J1745"],
      ["2: M5450 diagnosis-code", "3: J9601 diagnosis-code"],
    ],
    ["label and value on two lines", "ZIP\n97110\nCPT\n97140", ["4: 97140"], ["2: 97110 zip-code"]],
    ["an order is a code", "Order: 97110", ["1: 97110"], []],
    ["an order number is none", "Order #97110", [], ["1: 97110 claim-or-auth-number"]],
    ["a wish for an auth", "needs auth: 97110", ["1: 97110?"], []],
    ["an auth number", "Auth: 97110", [], ["1: 97110 claim-or-auth-number"]],
    ["a list behind auth", "Auth: 97110, 97112", ["1: 97110", "1: 97112"], []],
    ["units behind the code", "CPT 97110 2 units, 97112", ["1: 97110", "1: 97112"], []],
    ["units labelled", "97110 units: 10000", ["1: 97110"], ["1: 10000 quantity"]],
  ]);
});

describe("what stands where something else stands", () => {
  checkAll([
    ["ZIP", "ZIP 97110", [], ["1: 97110 zip-code"]],
    ["NPI", "NPI 97110", [], ["1: 97110 npi"]],
    ["member id", "Member ID 97110", [], ["1: 97110 member-id"]],
    ["group", "Group # 97110", [], ["1: 97110 member-id"]],
    ["group therapy is none", "group 90853", ["1: 90853?"], []],
    ["policy", "Policy 97110", [], ["1: 97110 member-id"]],
    ["auth", "Auth #97110", [], ["1: 97110 claim-or-auth-number"]],
    ["PA with a number sign", "PA# 97110", [], ["1: 97110 claim-or-auth-number"]],
    ["PA without one", "PA 97110", ["1: 97110?"], []],
    ["claim", "Claim 97110", [], ["1: 97110 claim-or-auth-number"]],
    ["claim for a code", "Claim for 97110", ["1: 97110?"], []],
    ["MRN", "MRN: 97110", [], ["1: 97110 account-number"]],
    ["account", "Acct 97110", [], ["1: 97110 account-number"]],
    ["fee", "Fee 97110", [], ["1: 97110 amount"]],
    ["charge", "Charge: 97110", [], ["1: 97110 amount"]],
    ["units", "Units 10000", [], ["1: 10000 quantity"]],
    ["revenue code", "Rev code 97110", [], ["1: 97110 revenue-code"]],
    ["extension", "ext. 97140", [], ["1: 97140 extension"]],
    ["extension with x", "503-555-1212 x97110", [], ["1: 503-555-1212 phone", "1: 97110 extension"]],
    ["times x", "97110 x 2", ["1: 97110"], []],
    ["fax", "Fax 97110", [], ["1: 97110 phone"]],
    ["room", "Room 97110", [], ["1: 97110 address"]],
    ["suite", "Suite 97110", [], ["1: 97110 address"]],
    ["PO box", "PO Box 97208", [], ["1: 97208 address"]],
    ["P.O. box", "P.O. Box 97208", [], ["1: 97208 address"]],
    ["a number sign alone", "see #97110", [], ["1: 97110 claim-or-auth-number"]],
    ["tracking number", "Tracking 1Z999AA10123456784", [], ["1: 1Z999AA10123456784 claim-or-auth-number"]],
    ["gate code", "Gate code 97110", [], ["1: 97110 identifier"]],
  ]);
});

describe("ZIP codes and addresses", () => {
  checkAll([
    ["behind the state", "Portland, OR 97140", [], ["1: 97140 zip-code"]],
    ["behind the state without a comma", "Portland OR 97110", [], ["1: 97110 zip-code"]],
    ["behind the state in small letters", "portland, or 97110", [], ["1: 97110 zip-code"]],
    ["behind the state in capitals", "CANNON BEACH OR 97110", [], ["1: 97110 zip-code"]],
    ["behind the name of the state", "Portland Oregon 97110", [], ["1: 97110 zip-code"]],
    ["behind the town", "Sherwood 97140", [], ["1: 97140 zip-code"]],
    ["behind another town than its own", "Murphy 97140", ["1: 97140?"], []],
    ["or is a word", "97110 OR 97140", ["1: 97110", "1: 97140"], []],
    ["or is a word between descriptions", "97110 Therapeutic Exercise OR 97140 Manual", ["1: 97110?", "1: 97140?"], []],
    ["ZIP+4", "97110-1234", [], ["1: 97110-1234 zip-code"]],
    ["ZIP+4 behind any dash", "97110–1234", [], ["1: 97110-1234 zip-code"]],
    ["glued to the state", "OR97140", [], ["1: 97140 zip-code"]],
    ["on the next line", "Portland, OR\n97140", [], ["2: 97140 zip-code"]],
    ["a code on the line below a town", "Jane Roe, Portland\n97110 exercise", ["2: 97110?"], []],
    ["this place and not this number", "97110 exercise, Portland OR 97110", ["1: 97110?"], ["1: 97110 zip-code"]],
    ["a ZIP code that is no code", "Jane Roe 97201 phone", [], ["1: 97201 zip-code"]],
    ["a street", "12345 SW Main St", [], ["1: 12345 address"]],
    ["a street without a quarter", "12345 Main Street", [], ["1: 12345 address"]],
    ["a quarter without a street", "10300 NE Hancock", [], ["1: 10300 address"]],
    ["a highway", "97110 Hwy 101", [], ["1: 97110 address"]],
    ["a full stop ends the town", "She lives in Beaverton. 97110 needed", ["1: 97110?"], []],
    ["CT is a scan", "74177 Abdomen CT", ["1: 74177?"], []],
    ["another state needs its comma", "Boise, ID 83702", [], ["1: 83702 zip-code"]],
  ]);
});

describe("numbers of other kinds", () => {
  checkAll([
    ["phone with brackets", "(503) 555-1212", [], ["1: (503) 555-1212 phone"]],
    ["phone with points", "503.555.1212", [], ["1: 503.555.1212 phone"]],
    ["phone with spaces", "503 555 1212", [], ["1: 503 555 1212 phone"]],
    ["phone with its country", "+1 503-555-1212", [], ["1: +1 503-555-1212 phone"]],
    ["phone in one", "5035551212", [], ["1: 5035551212 phone"]],
    ["NPI in one", "1234567893", [], ["1: 1234567893 npi"]],
    ["SSN", "123-45-6789", [], ["1: 123-45-6789 social-security-number"]],
    ["NDC 5-4-2", "00002-1433-80", [], ["1: 00002-1433-80 ndc"]],
    ["NDC 5-3-2", "63323-542-13", [], ["1: 63323-542-13 ndc"]],
    ["NDC of eleven digits", "00002143380", [], ["1: 00002143380 ndc"]],
    ["amount", "$97,110.00", [], ["1: $97,110.00 amount"]],
    ["amount without a sign", "97110.50", [], ["1: 97110.50 amount"]],
    ["amount with a comma", "97,110", [], ["1: 97,110 amount"]],
    ["a small amount is not worth a word", "$97.11", [], []],
    ["dose", "97110 mg", [], ["1: 97110 measure"]],
    ["dose, glued", "10000mg", [], ["1: 10000mg measure"]],
    ["units", "10000 units", [], ["1: 10000 measure"]],
    ["area", "96372 sq ft", [], ["1: 96372 measure"]],
    ["percent", "97110%", [], ["1: 97110 measure"]],
    ["heparin", "heparin 5000U", [], ["1: 5000U measure"]],
    ["an analysis", "panel 0240U", ["1: 0240U"], []],
    ["member id", "A12345678", [], ["1: A12345678 identifier"]],
    ["letters in front", "BH12345", [], ["1: BH12345 identifier"]],
    ["letters and a dash in front", "BH-12345", [], ["1: BH-12345 identifier"]],
    ["seven digits", "4164100", [], ["1: 4164100 identifier"]],
    ["seven digits that end like a modifier", "see 7055126", [], ["1: 7055126 identifier"]],
    ["the same behind a label", "CPT: 7055126", ["1: 70551-26?"], []],
    ["nine digits", "971109711", [], ["1: 971109711 identifier"]],
    ["a link", "https://x.example/a?code=70551", [], ["1: 70551 web-address"]],
    ["an e-mail address", "97110@x.example", [], ["1: 97110 web-address"]],
    ["a file", "scan_97110.pdf", [], ["1: 97110 web-address"]],
    ["times, years, fractions", "09:00 2026 3/12 L4-L5 x2 12%", [], []],
    ["an inpatient code where a code should be", "CPT: 0SRD0J9", [], ["1: 0SRD0J9 no-code-shape"]],
  ]);
});

describe("diagnosis codes", () => {
  checkAll([
    [
      "dotted",
      "M54.5 E11.9 S72.001A",
      [],
      ["1: M54.5 diagnosis-code", "1: E11.9 diagnosis-code", "1: S72.001A diagnosis-code"],
    ],
    [
      "undotted, of no code's shape",
      "M545 Z0000 E119",
      [],
      ["1: M545 diagnosis-code", "1: Z0000 diagnosis-code", "1: E119 diagnosis-code"],
    ],
    ["three places without a label are a word", "level T12 and B12", [], []],
    ["three places behind a label", "Dx I10", [], ["1: I10 diagnosis-code"]],
    ["undotted, of a code's shape, alone", "J9601", ["1: J9601"], []],
    ["beside dotted ones", "M54.5, J9601", ["1: J9601?"], ["1: M54.5 diagnosis-code"]],
    ["a letter O that may be one", "O0900", [], ["1: O0900 diagnosis-code"]],
  ]);
});
