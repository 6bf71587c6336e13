package drillsift.job;

import drillsift.message.Problem;
import java.util.List;

/**
 * What a first job file was made from.
 *
 * @param lines for the terminal: what is what, and what only the user can know
 * @param problems what checking the job file found
 */
public record InitResult(List<String> lines, List<Problem> problems) {}
