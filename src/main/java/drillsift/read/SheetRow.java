package drillsift.read;

import java.util.List;

/**
 * @param number as the spreadsheet shows it, from 1
 * @param cells up to the last one that holds something
 * @param fault stable code of what is wrong with the row; empty for a good one
 */
record SheetRow(int number, List<String> cells, String fault) {

    boolean isBlank() {
        return fault.isEmpty() && cells.stream().allMatch(String::isBlank);
    }
}
