package drillsift.job;

import drillsift.aggregate.difference.Cause;
import drillsift.message.Messages;

/** Causes in words. */
final class DiffWords {

    private final Messages messages;

    DiffWords(Messages messages) {
        this.messages = messages;
    }

    /** Such as {@code correction c1 added}. */
    String name(Cause cause) {
        String kind = messages.text("diff", "cause." + cause.kind().key());
        if (cause.changes() > 1) {
            return messages.text("diff", "grouped", kind, Integer.toString(cause.changes()));
        }
        return switch (cause.kind()) {
            case TOGETHER, PROGRAM, AGENT_ORDER, INPUT -> kind;
            case SETTINGS -> messages.text("diff", "settings." + cause.name());
            case CORRECTION,
                    OWN_NETWORK,
                    SHARED_EGRESS,
                    HELPDESK_NETWORK,
                    TRUSTED_PROXY,
                    SCANNER_NETWORK,
                    HONEYPOT_TOKEN,
                    PREVIEW_TOKEN,
                    SWITCHED_OFF,
                    THRESHOLD,
                    WEIGHT,
                    AGENT,
                    NETWORK,
                    ROSTER ->
                    messages.text(
                            "diff",
                            "cause.sense",
                            kind,
                            cause.name(),
                            messages.text("diff", "sense." + cause.sense().key()));
        };
    }

    /** With what it says, why, and who decided it. */
    String whole(Cause cause) {
        String name = name(cause);
        String detailed =
                cause.detail().isEmpty()
                        ? name
                        : messages.text("diff", "cause.detail", name, cause.detail());
        return cause.author().isEmpty()
                ? detailed
                : messages.text("diff", "cause.decided", detailed, cause.reason(), cause.author());
    }
}
