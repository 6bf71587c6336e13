package drillsift.cli;

import drillsift.message.Exit;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the table of bad inputs: what is spoilt, and what it has to end with.
 *
 * @param row number in the table, with a letter where a row has several cases
 * @param says what is wrong
 * @param codes that are told of it
 */
record BadInput(
        String row,
        String says,
        Spoil spoil,
        Run run,
        Exit exit,
        List<String> codes,
        Check afterwards) {

    /** How the spoilt campaign is run. */
    @FunctionalInterface
    interface Run {
        BadOutcome of(BadCampaign campaign) throws Exception;
    }

    /** What is done to the campaign before it runs. */
    @FunctionalInterface
    interface Spoil {
        void to(BadCampaign campaign) throws Exception;
    }

    /** What must hold of the ended run, besides its messages and the earlier publication. */
    @FunctionalInterface
    interface Check {
        void of(BadOutcome outcome) throws Exception;
    }

    static Row row(String number, String says, Spoil spoil) {
        return new Row(number, says, spoil, BadOutcome::of);
    }

    @Override
    public String toString() {
        return row + " " + says;
    }

    /** A row whose end is still to be stated. */
    record Row(String number, String says, Spoil spoil, Run run) {

        /** Otherwise than by one plain run. */
        Row by(Run other) {
            return new Row(number, says, spoil, other);
        }

        /** Published, and nothing asks for a look. */
        BadInput fine(String... notes) {
            return of(Exit.OK, notes);
        }

        /** Published, and something asks for a look. */
        BadInput look(String... codes) {
            return of(Exit.REVIEW, codes);
        }

        /** Not published; the first code says what the process ends with. */
        BadInput refused(String... codes) {
            return of(exit(codes[0]), codes);
        }

        private BadInput of(Exit exit, String... codes) {
            return new BadInput(number, says, spoil, run, exit, List.of(codes), outcome -> {});
        }

        private static Exit exit(String code) {
            int digit = code.charAt(3) - '0';
            return java.util.Arrays.stream(Exit.values())
                    .filter(exit -> exit.code() == digit)
                    .findFirst()
                    .orElseThrow();
        }
    }

    BadInput and(Check check) {
        return new BadInput(row, says, spoil, run, exit, codes, check);
    }

    static List<BadInput> all(List<List<BadInput>> chapters) {
        List<BadInput> rows = new ArrayList<>();
        chapters.forEach(rows::addAll);
        return rows;
    }
}
