package drillsift.report.sheet;

import java.util.List;

/**
 * All that one sheet tells.
 *
 * @param asked what was asked for: key of its text
 * @param value as it was typed
 * @param rounds ascending
 */
public record AccessSheet(String asked, String value, List<SheetRound> rounds) {

    public AccessSheet {
        rounds = List.copyOf(rounds);
    }
}
