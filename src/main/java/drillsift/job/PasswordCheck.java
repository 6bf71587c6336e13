package drillsift.job;

import drillsift.event.Recipient;
import drillsift.event.SourceRef;
import drillsift.job.file.Passwords;
import drillsift.job.file.Report;
import drillsift.message.Exit;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether every named file that a run can make has a password, once there are any. */
final class PasswordCheck {

    private static final int SHOWN = 10;

    private final RunPlan plan;
    private final Passwords passwords;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> used = new HashSet<>(Set.of(Passwords.ALL));

    private PasswordCheck(RunPlan plan) {
        this.plan = plan;
        this.passwords = plan.jobFile().named().passwords();
    }

    /**
     * @throws RefusedException DS-2133 and DS-2134 for files without one
     */
    static void refuse(RunPlan plan) {
        List<Problem> lacking = of(plan, true);
        if (!lacking.isEmpty()) {
            throw new RefusedException(lacking);
        }
    }

    /** DS-9440 for passwords of nobody. */
    static List<Problem> notes(RunPlan plan) {
        return of(plan, false);
    }

    private static List<Problem> of(RunPlan plan, boolean isRefused) {
        PasswordCheck check = new PasswordCheck(plan);
        if (!check.passwords.isEmpty()) {
            check.departments();
            check.people();
            check.unused();
        }
        return check.problems.stream()
                .filter(problem -> (problem.code().exit() == Exit.CONFIG) == isRefused)
                .toList();
    }

    private boolean isOrdered(Report report) {
        return plan.jobFile().reports().stream().anyMatch(order -> order.report() == report);
    }

    private List<Recipient> recipients() {
        return plan.last().roster().roster().recipients().stream()
                .filter(person -> !person.excluded())
                .toList();
    }

    private void departments() {
        Set<String> lacking = new LinkedHashSet<>();
        for (Recipient person : recipients()) {
            used.add(person.department());
            if (isOrdered(Report.DEPARTMENT) && passwords.of(person.department()).isEmpty()) {
                lacking.add(person.department());
            }
        }
        lacking.stream().limit(SHOWN).forEach(name -> lacks(name));
    }

    private void people() {
        used.add(Passwords.BOOK);
        int lacking = 0;
        for (Recipient person : recipients()) {
            used.addAll(List.of(person.originalEmail(), person.key()));
            boolean isClosed = passwords.of(person.originalEmail(), person.key()).isPresent();
            if (isOrdered(Report.INDIVIDUAL) && !isClosed && lacking++ < SHOWN) {
                String roster = plan.last().rosterInput().name();
                SourceRef where = new SourceRef(roster, person.line());
                problems.add(Problem.at(where, JobCode.PERSON_WITHOUT_PASSWORD));
            }
        }
        if (isOrdered(Report.INDIVIDUAL) && passwords.of(Passwords.BOOK).isEmpty()) {
            lacks(Passwords.BOOK);
        }
    }

    private void lacks(String name) {
        problems.add(Problem.of(JobCode.FILE_WITHOUT_PASSWORD, name));
    }

    private void unused() {
        passwords
                .entries()
                .forEach(
                        (name, entry) -> {
                            if (!used.contains(name)) {
                                problems.add(Problem.at(entry.where(), JobCode.PASSWORD_OF_NOBODY));
                            }
                        });
    }
}
