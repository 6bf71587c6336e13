/**
 * From figures to pages: models of strings and charts, the engine that turns them into PDF, and the
 * sentences that figures permit. Templates see finished values only.
 */
package drillsift.report;
