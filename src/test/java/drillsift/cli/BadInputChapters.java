package drillsift.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of bad inputs. */
final class BadInputChapters {

    /**
     * Rows that a campaign of thirty people in this process cannot show, with the tests that do:
     * class and method.
     */
    static final Map<Integer, List<String>> ELSEWHERE =
            new TreeMap<>(
                    Map.of(
                            86,
                            List.of(
                                    "cli.DiskFaultsTest#a_full_output_publishes_nothing_"
                                            + "until_there_is_room",
                                    "cli.DiskFaultsTest#a_full_work_folder_publishes_"
                                            + "nothing_until_there_is_room"),
                            93,
                            List.of(
                                    "job.CrashRecoveryTest#a_run_killed_at_any_point_is_"
                                            + "recovered_by_the_next_with_the_same_bytes",
                                    "job.CrashRecoveryTest#a_run_killed_twice_in_a_row_is_"
                                            + "recovered_all_the_same",
                                    "job.CrashRecoveryTest#a_run_killed_beside_its_rename_"
                                            + "is_entered_as_what_became_of_it"),
                            105,
                            List.of(
                                    "report.ExecutivePdfTest#cuts_no_text_short",
                                    "report.IndividualLayoutTest#counts_the_lines_that_find_"
                                            + "no_room_and_keeps_the_report")));

    private BadInputChapters() {}

    static List<List<BadInput>> all() {
        return List.of(
                BadEncodings.rows(),
                BadCsv.rows(),
                BadFiles.rows(),
                BadArchives.rows(),
                BadTimes.rows(),
                BadConnections.rows(),
                BadRosters.rows(),
                BadJobs.rows(),
                BadOutputs.rows(),
                BadTemplates.rows());
    }
}
