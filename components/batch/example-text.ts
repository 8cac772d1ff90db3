/** Rows as a clinic's schedule has them. The people in it are invented. */
export const EXAMPLE_TEXT = `Patient\tDOB\tZIP\tProcedure\tVisit
Example, Avery\t04/12/1961\t97201\t70551-26\tMRI brain
Sample, Jordan\t09/30/1978\t97124\t97110\tPT, 2 units
Muster, Robin\t11/02/1949\t97301\t93306\tEcho
Placeholder, Sam\t01/19/1985\t97110\t99213\tOffice visit
Testcase, Riley\t06/23/1992\t97401\t27299\tHip, other
Specimen, Kim\t12/08/1970\t97504\t7O450\tCT head
Model, Drew\t03/03/1966\t97701\t62320-62323\tInjection
Figure, Alex\t08/15/1958\t97005\t100\tAnesthesia
Instance, Lee\t02/27/1988\t97140\tE0601\tCPAP
`;
