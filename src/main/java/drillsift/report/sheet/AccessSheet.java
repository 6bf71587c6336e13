package drillsift.report.sheet;

import java.util.List;

/**
 * All that one sheet tells.
 *
 * @param asked what was asked for: key of its text
 * @param value as it was typed
 * @param rounds ascending
 * @param isPseudonymous whether people stand under pseudonyms, so that nobody is named
 */
public record AccessSheet(
        String asked, String value, List<SheetRound> rounds, boolean isPseudonymous) {

    public AccessSheet {
        rounds = List.copyOf(rounds);
    }
}
