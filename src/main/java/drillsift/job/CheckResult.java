package drillsift.job;

import drillsift.message.Problem;
import java.util.List;

/**
 * What a check found.
 *
 * @param problems warnings and notes; what refuses a run is thrown instead
 * @param lines an overview for the terminal: inputs, formats, rosters
 */
public record CheckResult(List<Problem> problems, List<String> lines) {}
