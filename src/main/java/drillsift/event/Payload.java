package drillsift.event;

import java.util.Locale;

/** What the drill mail carried. Rounds with different payloads are not compared by an arrow. */
public enum Payload {
    LINK,
    ATTACHMENT,
    FORM;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
