package drillsift.job;

import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.job.file.DepartmentMove;
import drillsift.message.Nearest;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.read.RosterFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts people of earlier rounds under the departments of today, so that rounds are compared on
 * the same ones. Everything after the roster sees the new names alone.
 */
final class DepartmentMap {

    private DepartmentMap() {}

    /**
     * @throws RefusedException DS-2223 or DS-2224 for a department that no roster has
     */
    static List<PlannedRound> apply(List<DepartmentMove> moves, List<PlannedRound> rounds) {
        if (moves.isEmpty() || rounds.isEmpty()) {
            return rounds;
        }
        refuseUnknown(moves, rounds);
        List<PlannedRound> mapped = new ArrayList<>();
        for (PlannedRound round : rounds) {
            List<DepartmentMove> own =
                    moves.stream().filter(move -> move.round() == round.round().number()).toList();
            mapped.add(own.isEmpty() ? round : mapped(round, own));
        }
        return mapped;
    }

    private static PlannedRound mapped(PlannedRound round, List<DepartmentMove> moves) {
        RosterFile file = round.roster();
        List<Recipient> people =
                file.roster().recipients().stream().map(one -> moved(one, moves)).toList();
        Fingerprint digest = Fingerprint.start().with(round.rosterDigest());
        moves.forEach(move -> digest.with(move.from()).with(move.to()));
        return new PlannedRound(
                round.round(),
                round.rosterInput(),
                new RosterFile(file.name(), file.sha256(), new Roster(people)),
                digest.hex(),
                round.sources());
    }

    /** The move that names the department most exactly. */
    private static Recipient moved(Recipient person, List<DepartmentMove> moves) {
        return moves.stream()
                .filter(move -> move.isOf(person.department()))
                .max(Comparator.comparingInt(move -> move.from().length()))
                .map(move -> person.in(move.moved(person.department())))
                .orElse(person);
    }

    private static void refuseUnknown(List<DepartmentMove> moves, List<PlannedRound> rounds) {
        List<Problem> problems = new ArrayList<>();
        PlannedRound last = rounds.get(rounds.size() - 1);
        for (DepartmentMove move : moves) {
            for (PlannedRound round : rounds) {
                if (round.round().number() == move.round()) {
                    unknown(move, move.from(), round, problems);
                    unknown(move, move.to(), last, problems);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
    }

    private static void unknown(
            DepartmentMove move, String department, PlannedRound round, List<Problem> problems) {
        Set<String> known = departments(round);
        if (!known.contains(department)) {
            String number = String.valueOf(round.round().number());
            problems.add(
                    Nearest.of(department, known)
                            .map(
                                    near ->
                                            Problem.at(
                                                    move.where(),
                                                    JobCode.NO_DEPARTMENT_NEAR,
                                                    department,
                                                    number,
                                                    near))
                            .orElse(
                                    Problem.at(
                                            move.where(),
                                            JobCode.NO_DEPARTMENT,
                                            department,
                                            number)));
        }
    }

    /** With those that stand above them. */
    private static Set<String> departments(PlannedRound round) {
        Set<String> known = new TreeSet<>();
        for (Recipient person : round.roster().roster().recipients()) {
            String department = person.department();
            while (!department.isEmpty() && known.add(department)) {
                department = department.substring(0, Math.max(0, department.lastIndexOf('/')));
            }
        }
        return known;
    }
}
