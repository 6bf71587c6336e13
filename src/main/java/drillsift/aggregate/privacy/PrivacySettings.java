package drillsift.aggregate.privacy;

/**
 * @param minimumGroup smallest group that is published, in people; 10 by default, never below 5
 */
public record PrivacySettings(int minimumGroup) {

    public static final int FLOOR = 5;
    public static final int DEFAULT = 10;
}
