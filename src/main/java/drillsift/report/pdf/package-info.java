/** Fonts, line breaking and the bytes of the PDF. */
package drillsift.report.pdf;
