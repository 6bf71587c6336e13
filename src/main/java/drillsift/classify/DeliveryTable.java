package drillsift.classify;

import drillsift.classify.JudgedRound.Delivery;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.event.Round;
import drillsift.event.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether and when the mail reached each person of the roster. */
final class DeliveryTable {

    private static final long NEVER = Long.MIN_VALUE;

    /** Bits by ordinal. */
    private static final int DELIVERIES =
            Arrays.stream(EventKind.values())
                    .filter(kind -> kind.stage() == Stage.DELIVERY)
                    .mapToInt(kind -> 1 << kind.ordinal())
                    .sum();

    private final Roster roster;
    private final long[] firstSent;
    private final long[] lastSent;
    private final long[] lastFailure;
    private final long[] sentAt;
    private final boolean[] isOwn;
    private boolean isRecorded;

    DeliveryTable(Round round, Roster roster, EventColumns columns, Identities identities) {
        this.roster = roster;
        firstSent = new long[roster.size()];
        lastSent = new long[roster.size()];
        lastFailure = new long[roster.size()];
        Arrays.fill(firstSent, NEVER);
        Arrays.fill(lastSent, NEVER);
        Arrays.fill(lastFailure, NEVER);
        if (columns.isAnyLoaded(DELIVERIES)) {
            record(columns, identities);
        }
        isRecorded |= roster.recipients().stream().anyMatch(p -> p.sentAt().isPresent());
        sentAt = new long[roster.size()];
        isOwn = new boolean[roster.size()];
        long ofRound = round.sent().map(EventBlock::nanos).orElse(NEVER);
        for (int person = 0; person < roster.size(); person++) {
            long stated = roster.get(person).sentAt().map(EventBlock::nanos).orElse(NEVER);
            long own = firstSent[person] != NEVER ? firstSent[person] : stated;
            isOwn[person] = own != NEVER;
            sentAt[person] = own != NEVER ? own : ofRound;
        }
    }

    private void record(EventColumns columns, Identities identities) {
        for (int e = 0; e < columns.size; e++) {
            if ((DELIVERIES >>> columns.kind[e] & 1) != 0) { // rare: asked before whose it is
                int person = identities.recipient(columns.subject[e]);
                if (person >= 0) {
                    record(person, columns.kindOf(e), columns.time[e]);
                }
            }
        }
    }

    private void record(int person, EventKind kind, long time) {
        switch (kind) {
            case SENT, DELIVERED -> {
                isRecorded = true;
                boolean isFirst = firstSent[person] == NEVER || time < firstSent[person];
                firstSent[person] = isFirst ? time : firstSent[person];
                lastSent[person] = Math.max(lastSent[person], time);
            }
            case SEND_FAILED, BOUNCED -> {
                isRecorded = true;
                lastFailure[person] = Math.max(lastFailure[person], time);
            }
            case OPENED, CLICKED, QR_SCANNED, ATTACHMENT_OPENED, PROGRAM_EXECUTED -> {}
            case DATA_SUBMITTED, CONSENT_GRANTED, REPLIED, PAGE_VIEWED, BUTTON_CLICKED -> {}
            case TRAINING_COMPLETED, REPORTED, FORWARDED, DELETED, OUT_OF_OFFICE -> {}
            case TRAP_HIT, RAW_REQUEST, CAMPAIGN_MARK, OTHER -> {}
        }
    }

    int people() {
        return firstSent.length;
    }

    /** Whether the round had delivery records or sending times of single people at all. */
    boolean isRecorded() {
        return isRecorded;
    }

    /** Whether delays can be measured from this person's own sending. */
    boolean isOwn(int person) {
        return isOwn[person];
    }

    /** Whether anything says when the mail was sent, to this person or in the round. */
    boolean isTimed(int person) {
        return sentAt[person] != NEVER;
    }

    /** Nanoseconds; {@link Long#MIN_VALUE} when nothing says when. */
    long sentAt(int person) {
        return sentAt[person];
    }

    List<Delivery> deliveries() {
        List<Delivery> deliveries = new ArrayList<>(roster.size());
        for (int person = 0; person < roster.size(); person++) {
            deliveries.add(delivery(person));
        }
        return List.copyOf(deliveries);
    }

    private Delivery delivery(int person) {
        Recipient recipient = roster.get(person);
        boolean isFailed =
                lastFailure[person] != NEVER
                        && (lastSent[person] == NEVER || lastSent[person] < lastFailure[person]);
        boolean isSent = firstSent[person] != NEVER || recipient.sentAt().isPresent();
        boolean isDelivered = isRecorded ? isSent && !isFailed : !recipient.excluded();
        long sentAt = sentAt(person);
        return new Delivery(
                isDelivered,
                sentAt == NEVER ? Optional.empty() : Optional.of(EventBlock.instant(sentAt)),
                isFailed);
    }
}
