package drillsift.aggregate;

import drillsift.event.Recipient;
import java.util.Locale;

/** What a roster may say of people beside their department, and groups of them are made by. */
public enum Attribute {
    TITLE,
    EMPLOYMENT,
    LOCATION,
    COMPANY;

    /** As in files and keys of texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where the roster says nothing. */
    public String of(Recipient person) {
        return switch (this) {
            case TITLE -> person.title();
            case EMPLOYMENT -> person.employment();
            case LOCATION -> person.location();
            case COMPANY -> person.company();
        };
    }
}
