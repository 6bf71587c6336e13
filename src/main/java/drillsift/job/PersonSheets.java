package drillsift.job;

import drillsift.aggregate.Outcome;
import drillsift.aggregate.RoundDeeds;
import drillsift.aggregate.RoundDeeds.Deeds;
import drillsift.aggregate.RoundOutcomes;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.job.file.ReportOrder;
import drillsift.message.Language;
import drillsift.report.individual.Deed;
import drillsift.report.individual.PersonSheet;
import drillsift.report.named.NameOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is told to each person whom the mail of a round reached. Only what is certain to be the
 * person's is told as theirs; what a machine or somebody else did is only counted.
 */
final class PersonSheets {

    private static final Comparator<PersonSheet> ORDER =
            Comparator.comparing(PersonSheet::department, NameOrder.JAPANESE)
                    .thenComparing(PersonSheet::name, NameOrder.JAPANESE)
                    .thenComparing(PersonSheet::email);

    private final Roster roster;
    private final InquiryNumbers numbers;
    private final Map<Integer, List<Deed>> deeds = new HashMap<>();
    private final List<Integer> others;

    private PersonSheets(Roster roster, RoundDeeds found, InquiryNumbers numbers) {
        this.roster = roster;
        this.numbers = numbers;
        others = found.others();
        for (Deeds each : found.deeds()) {
            deeds.computeIfAbsent(each.line().recipient(), key -> new ArrayList<>())
                    .add(deed(each));
        }
    }

    private static Deed deed(Deeds each) {
        return new Deed(
                each.line().kind(),
                EventBlock.instant(each.first()),
                EventBlock.instant(each.last()),
                each.times(),
                each.line().isOwn(),
                each.line().isAfterClose());
    }

    /** By department, within it in the order of names. */
    static Map<Language, List<PersonSheet>> of(
            RoundOutcomes round, RoundDeeds deeds, InquiryNumbers numbers, ReportOrder order) {
        PersonSheets sheets = new PersonSheets(round.roster(), deeds, numbers);
        Map<Language, List<PersonSheet>> byLanguage = new EnumMap<>(Language.class);
        for (Outcome outcome : round.outcomes()) {
            if (sheets.isWanted(outcome, order)) {
                PersonSheet sheet = sheets.sheet(outcome);
                languages(round.roster().get(outcome.recipient()), order)
                        .forEach(
                                one ->
                                        byLanguage
                                                .computeIfAbsent(one, key -> new ArrayList<>())
                                                .add(sheet));
            }
        }
        byLanguage.values().forEach(list -> list.sort(ORDER));
        return byLanguage;
    }

    private boolean isWanted(Outcome outcome, ReportOrder order) {
        return outcome.delivered() && (!order.isForActing() || hasActed(outcome.recipient()));
    }

    /** A language that the roster names goes before those of the order. */
    private static List<Language> languages(Recipient person, ReportOrder order) {
        String named = person.language().strip().toLowerCase(Locale.ROOT);
        if (named.matches("ja|jpn|ja[-_].*|japanese|日本語|日")) {
            return List.of(Language.JA);
        }
        boolean isEnglish = named.matches("en|eng|en[-_].*|english|英語|英");
        return isEnglish ? List.of(Language.EN) : order.languages();
    }

    private boolean hasActed(int person) {
        return deeds.getOrDefault(person, List.of()).stream()
                .anyMatch(deed -> deed.kind().isReaction() || deed.kind() == EventKind.REPORTED);
    }

    private PersonSheet sheet(Outcome outcome) {
        int person = outcome.recipient();
        Recipient recipient = roster.get(person);
        List<Deed> told = new ArrayList<>(deeds.getOrDefault(person, List.of()));
        told.sort(
                Comparator.comparing(Deed::first)
                        .thenComparing(Deed::kind)
                        .thenComparing(Deed::isOwn)
                        .thenComparing(Deed::isAfterClose));
        return new PersonSheet(
                recipient.key(),
                recipient.name(),
                recipient.originalEmail(),
                recipient.department(),
                numbers.of(person),
                outcome.sentAt(),
                told,
                others.get(person));
    }
}
