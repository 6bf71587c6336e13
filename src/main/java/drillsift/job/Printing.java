package drillsift.job;

import drillsift.report.ReportEngine;

/** One unit of printing: files that one worker makes. */
interface Printing {

    /** How many documents, parts of a long one not counted. */
    int documents();

    void print(ReportEngine engine, Press press);
}
