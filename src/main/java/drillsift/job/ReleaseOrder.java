package drillsift.job;

import java.util.Optional;

/**
 * What the command line says about a release.
 *
 * @param run id of a draft, or {@code latest}
 * @param by who answers for the figures; kept in the audit trail alone
 * @param reason kept there as well
 */
public record ReleaseOrder(String run, String by, Optional<String> reason) {}
