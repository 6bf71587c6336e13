package drillsift.job;

import drillsift.classify.Actor;
import drillsift.classify.DecidedBy;
import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.Recipient;
import drillsift.job.file.ReportOrder;
import drillsift.message.Language;
import drillsift.report.individual.Deed;
import drillsift.report.individual.PersonSheet;
import drillsift.report.named.NameOrder;
import java.time.Instant;
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

    private final JudgedRound judged;
    private final InquiryNumbers numbers;
    private final Map<Integer, Map<DeedKey, Tally>> deeds = new HashMap<>();
    private final int[] others;

    /** Deeds that are told in one line. */
    private record DeedKey(EventKind kind, boolean isOwn, boolean isAfterClose) {}

    private static final class Tally {

        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private int times;

        private void add(long time) {
            first = Math.min(first, time);
            last = Math.max(last, time);
            times++;
        }
    }

    private PersonSheets(JudgedRound judged, InquiryNumbers numbers) {
        this.judged = judged;
        this.numbers = numbers;
        others = new int[judged.roster().size()];
        for (int event = 0; event < judged.size(); event++) {
            int person = judged.recipient(event);
            if (person != EventBlock.NONE && !judged.isEcho(event)) {
                take(event, person);
            }
        }
    }

    /** By department, within it in the order of names. */
    static Map<Language, List<PersonSheet>> of(
            JudgedRound judged, InquiryNumbers numbers, ReportOrder order) {
        PersonSheets sheets = new PersonSheets(judged, numbers);
        Map<Language, List<PersonSheet>> byLanguage = new EnumMap<>(Language.class);
        for (int person = 0; person < judged.roster().size(); person++) {
            if (sheets.isWanted(person, order)) {
                PersonSheet sheet = sheets.sheet(person);
                languages(judged.roster().get(person), order)
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

    private boolean isWanted(int person, ReportOrder order) {
        return !judged.roster().get(person).excluded()
                && judged.deliveries().get(person).delivered()
                && (!order.isForActing() || hasActed(person));
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

    private void take(int event, int person) {
        EventKind kind = judged.kind(event);
        boolean isAccess = judged.episode(event) != EventBlock.NONE;
        if (isAccess && kind.isAct() && isOthers(event)) {
            others[person]++;
        } else if (Deed.isTold(kind)) {
            boolean isOwn = !isAccess || isCertain(event);
            boolean isLured = isAccess || kind.isReaction();
            boolean isAfterClose = isLured && judged.isAfterClose(event);
            deeds.computeIfAbsent(person, key -> new HashMap<>())
                    .computeIfAbsent(new DeedKey(kind, isOwn, isAfterClose), key -> new Tally())
                    .add(judged.time(event));
        }
    }

    private boolean isOthers(int event) {
        return judged.verdict(event) == Verdict.MACHINE
                || judged.actor(event) == Actor.OTHER_PERSON;
    }

    /** What nobody judged is the tool's word alone, and told as uncertain. */
    private boolean isCertain(int event) {
        return judged.verdict(event) == Verdict.HUMAN
                && judged.actor(event) == Actor.RECIPIENT
                && judged.decidedBy(event) != DecidedBy.DEFAULT;
    }

    private boolean hasActed(int person) {
        return deeds.getOrDefault(person, Map.of()).keySet().stream()
                .anyMatch(deed -> deed.kind().isReaction() || deed.kind() == EventKind.REPORTED);
    }

    private PersonSheet sheet(int person) {
        Recipient recipient = judged.roster().get(person);
        List<Deed> told = new ArrayList<>();
        deeds.getOrDefault(person, Map.of()).forEach((key, tally) -> told.add(deed(key, tally)));
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
                judged.deliveries().get(person).sentAt(),
                told,
                others[person]);
    }

    private static Deed deed(DeedKey key, Tally tally) {
        Instant first = EventBlock.instant(tally.first);
        Instant last = EventBlock.instant(tally.last);
        return new Deed(key.kind(), first, last, tally.times, key.isOwn(), key.isAfterClose());
    }
}
