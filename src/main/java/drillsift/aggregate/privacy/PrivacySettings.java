package drillsift.aggregate.privacy;

import drillsift.event.SourceRef;
import java.util.Optional;

/**
 * @param minimumGroup smallest group that is published, in people; 10 by default, never below 5
 * @param where it is written; empty where nobody wrote it
 */
public record PrivacySettings(int minimumGroup, Optional<SourceRef> where) {

    public static final int FLOOR = 5;
    public static final int DEFAULT = 10;

    public PrivacySettings(int minimumGroup) {
        this(minimumGroup, Optional.empty());
    }
}
